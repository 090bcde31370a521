using System.Data.Common;
using System.Globalization;
using DelegationDirectory.Records;
using DelegationDirectory.Storage.Import;
using DelegationDirectory.Testing;
using DelegationDirectory.Testing.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DelegationDirectory.Storage.Tests.Import;

/// <summary>A database that fails an import: what is wrong is told with what to do, and the revision before stays.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_cannot_grow_keeps_the_revision_before()
    {
        using var target = await FilledAsync(StorageProvider.Sqlite);
        var before = await DatabaseState.ReadAsync(target);

        var failure = await Assert.ThrowsAsync<StorageFailedException>(() =>
            new DirectoryImport(target.Database, options => options.AddInterceptors(new FewPages())).RunAsync(RecordSource.BuiltIn, new()));

        Assert.Equal($"{target.Database}: there is no space left. Make room on the disk of the file, and try again.", failure.Message);
        Assert.Equal(before, await DatabaseState.ReadAsync(target));
        Assert.Equal(2, (await target.ImportAsync(RecordSource.BuiltIn)).Revision!.Number);
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite, ";Mode=ReadOnly", "the file cannot be written. Let this user write the file and its folder.")]
    [InlineData(StorageProvider.PostgreSQL, ";Options=-c default_transaction_read_only=on", "it is a standby, or read-only. Name the primary in the connection string.")]
    public async Task A_database_that_may_only_be_read_keeps_the_revision_before(StorageProvider provider, string readOnly, string words)
    {
        using var target = await FilledAsync(provider);
        var before = await DatabaseState.ReadAsync(target);

        var run = await CommandRun.RunAsync(
            "import", "--Directory:Storage:Provider", $"{provider}", "--Directory:Storage:ConnectionString", target.ConnectionString + readOnly);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"error: {target.Database}: {words}", run.ErrorLines[^1]);
        Assert.Equal(before, await DatabaseState.ReadAsync(target));
    }

    [Fact]
    public async Task A_table_that_somebody_else_has_locked_is_waited_for_only_so_long()
    {
        using var target = await FilledAsync(StorageProvider.PostgreSQL);
        var before = await DatabaseState.ReadAsync(target);
        StorageFailedException failure;
        await using (var other = target.Database.CreateContext())
        {
            await using var transaction = await other.Database.BeginTransactionAsync();
            await other.Database.ExecuteSqlRawAsync("LOCK TABLE \"Dialogue\" IN SHARE MODE");

            failure = await Assert.ThrowsAsync<StorageFailedException>(() => new DirectoryImport(target.Database)
                .RunAsync(RecordSource.BuiltIn, new ImportOptions { Patience = TimeSpan.FromMilliseconds(500) }));
        }

        Assert.Equal(
            $"{target.Database}: another import, or somebody else who writes, held a lock for 0.5 s. Try again when they are done.", failure.Message);
        Assert.Equal(before, await DatabaseState.ReadAsync(target));
    }

    [Fact]
    public async Task A_server_that_stops_in_the_middle_keeps_the_revision_before()
    {
        using var cluster = PostgreSqlCluster.Start(Environment.GetEnvironmentVariable(PostgreSqlPrograms.Variable));
        using var target = await FilledAsync(StorageProvider.PostgreSQL, cluster);
        var before = await DatabaseState.ReadAsync(target);

        var failure = await Assert.ThrowsAsync<StorageFailedException>(() =>
            new DirectoryImport(target.Database).RunAsync(RecordSource.BuiltIn, new(), new Once(() => cluster.Kill(PostgreSqlNode.Primary))));
        cluster.Start(PostgreSqlNode.Primary);

        Assert.StartsWith($"{target.Database}: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("try again", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.Equal(before, await DatabaseState.ReadAsync(target));
        Assert.Equal(2, (await target.ImportAsync(RecordSource.BuiltIn)).Revision!.Number);
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite, "Data Source=/nowhere/directory.db")]
    [InlineData(StorageProvider.PostgreSQL, "Host=/nowhere;Database=directory;Username=nobody")]
    public async Task A_database_that_is_not_there_is_named(StorageProvider provider, string connectionString)
    {
        var run = await CommandRun.RunAsync(
            "import", "--Directory:Storage:Provider", $"{provider}", "--Directory:Storage:ConnectionString", connectionString);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.ErrorLines, line => line.StartsWith("error: ", StringComparison.Ordinal) && line.Contains("/nowhere", StringComparison.Ordinal));
    }

    private async Task<ImportTarget> FilledAsync(StorageProvider provider, PostgreSqlCluster? cluster = null)
    {
        var target = await ImportTarget.CreateAsync(provider, cluster);
        await target.ImportAsync(RecordSource.Folder(_folder.Path));
        return target;
    }

    /// <summary>Lets a database grow by few pages: less than the records need, which is what a full disk does.</summary>
    private sealed class FewPages : DbConnectionInterceptor
    {
        private const int Pages = 40;

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA page_count";
            var pages = Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
            command.CommandText = $"PRAGMA max_page_count = {pages + Pages}";
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }

    /// <summary>Does something when the first row is about to be written, and never again.</summary>
    private sealed class Once(Action act) : IProgress<RecordProgress>
    {
        private bool _isDone;

        public void Report(RecordProgress value)
        {
            if (_isDone || value.Step != "Importing")
                return;
            _isDone = true;
            act();
        }
    }
}
