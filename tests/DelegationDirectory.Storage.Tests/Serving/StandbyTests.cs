using DelegationDirectory.Records;
using DelegationDirectory.Storage.Tests.Import;
using DelegationDirectory.Testing;
using Npgsql;

namespace DelegationDirectory.Storage.Tests.Serving;

/// <summary>
/// Which of several databases is asked. The standby here is a copy that says something of its own, to be told from the primary by; what it
/// does not get from the primary it lags behind by.
/// </summary>
public sealed class StandbyTests : IAsyncLifetime, IDisposable
{
    private const string OnPrimary = "France, Washington";
    private const string OnStandby = "France, of the standby";

    private readonly RecordFolder _folder = new();
    private ImportTarget _primary = null!;
    private string _standby = null!;

    public async Task InitializeAsync()
    {
        _primary = await ImportTarget.CreateAsync(StorageProvider.PostgreSQL);
        await _primary.ImportAsync(RecordSource.Folder(_folder.Path));
        NpgsqlConnection.ClearAllPools();
        var connection = new NpgsqlConnectionStringBuilder(_primary.ConnectionString);
        var (primary, standby) = (connection.Database, connection.Database + "_standby");
        connection.Database = "postgres";
        await ExecuteAsync(connection.ConnectionString, $"CREATE DATABASE {standby} TEMPLATE {primary}");
        connection.Database = standby;
        _standby = connection.ConnectionString;
        await ExecuteAsync(_standby, """UPDATE "Dialogue" SET "City" = 'of the standby'""");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _primary.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_standby_is_read_for_as_long_as_it_has_what_is_served()
    {
        await using var server = await ServedDatabase.ServeAsync(_primary, replicas: _standby);
        Assert.Equal(OnStandby, await ServedDatabase.FactsAsync(server.Client));

        _folder.Replace("countries.json", "\"France\"", "\"Frankreich\"");
        await _primary.ImportAsync(RecordSource.Folder(_folder.Path));
        await ServedDatabase.LookAsync(server);

        Assert.Equal("Frankreich, Washington", await ServedDatabase.FactsAsync(server.Client));
    }

    [Fact]
    public async Task A_standby_that_is_away_is_not_waited_for()
    {
        await using var server = await ServedDatabase.ServeAsync(_primary, replicas: ["Host=/nowhere;Username=postgres", _standby]);

        Assert.Equal(OnStandby, await ServedDatabase.FactsAsync(server.Client));
    }

    [Fact]
    public async Task Without_any_standby_the_primary_is_read()
    {
        await using var server = await ServedDatabase.ServeAsync(_primary, replicas: "Host=/nowhere;Username=postgres");

        Assert.Equal(OnPrimary, await ServedDatabase.FactsAsync(server.Client));
    }

    private static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
        NpgsqlConnection.ClearPool(connection);
    }
}
