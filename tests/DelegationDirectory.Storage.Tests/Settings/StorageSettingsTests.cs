using DelegationDirectory.Testing;

namespace DelegationDirectory.Storage.Tests.Settings;

/// <summary>Settings that name no database are refused in a line that says which one, what was found and what may be.</summary>
public sealed class StorageSettingsTests
{
    private const string Sqlite = "Provider=Sqlite";
    private const string PostgreSql = "Provider=PostgreSQL";

    public static TheoryData<string[], string> Faults { get; } = new()
    {
        { ["Provider=Oracle"], "Provider: found \"Oracle\"; allowed: InMemory, Sqlite, PostgreSQL" },
        { ["Path=x"], "Path: found a setting of an unknown name; allowed: the settings Provider, ConnectionString, MigrateAtStart, ReadReplicas" },
        { [Sqlite], "ConnectionString: found none; allowed: one for Directory:Storage:Provider=Sqlite, such as \"Data Source=/var/lib/directory/directory.db\"" },
        { [PostgreSql], "ConnectionString: found none; allowed: one for Directory:Storage:Provider=PostgreSQL, such as \"Host=localhost;Database=directory;Username=directory;Password=...\"" },
        { ["ConnectionString=Host=db;Password=secret"], "ConnectionString: found a value; allowed: none, unless Directory:Storage:Provider is Sqlite or PostgreSQL" },
        { ["MigrateAtStart=true"], "MigrateAtStart: found true; allowed: false, unless Directory:Storage:Provider is Sqlite or PostgreSQL" },
        { [Sqlite, "ConnectionString=Data Source=x.db", "ReadReplicas:0=Host=db"], "ReadReplicas:0: found a value; allowed: none, unless Directory:Storage:Provider is PostgreSQL" },
        { [Sqlite, "ConnectionString=Data Source=:memory:"], "ConnectionString: found a text that Sqlite cannot read (it names no file); allowed: \"Data Source=/var/lib/directory/directory.db\"" },
        { [PostgreSql, "ConnectionString=Server Name=db;Password=secret"], "ConnectionString: found a text that PostgreSQL cannot read (Couldn't set server name (Parameter 'server name')); allowed: \"Host=localhost;Database=directory;Username=directory;Password=...\"" },
        { [PostgreSql, "ConnectionString=Host=db", "ReadReplicas:0=Port=none"], "ReadReplicas:0: found a text that PostgreSQL cannot read (Couldn't set port (Parameter 'port')); allowed: \"Host=localhost;Database=directory;Username=directory;Password=...\"" },
        { [Sqlite, "ConnectionString=Data Source=/nowhere/directory.db", "MigrateAtStart=true"], "ConnectionString: the SQLite database /nowhere/directory.db cannot be used." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_server_does_not_start(string[] settings, string fault)
    {
        var run = await CommandRun.RunAsync(settings.Select(setting => "--Directory:Storage:" + setting));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("error: Directory:Storage:" + fault, run.ErrorLines[0]);
        Assert.DoesNotContain("secret", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_lasts_is_not_changed_by_watching_a_folder()
    {
        var run = await CommandRun.RunAsync(
            "--Directory:Storage:Provider=Sqlite", "--Directory:Storage:ConnectionString=Data Source=/nowhere/directory.db",
            "--Directory:Records=/nowhere", "--Directory:WatchRecords=true");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            "error: Directory:WatchRecords: found true; allowed: false, unless Directory:Storage:Provider is InMemory.", run.Error, StringComparison.Ordinal);
    }
}
