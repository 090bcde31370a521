using DelegationDirectory.Records;
using DelegationDirectory.Storage.Databases;
using DelegationDirectory.Storage.Tests.Import;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Tests.Migrations;

/// <summary>How the schema of a database comes to where the program has it.</summary>
public sealed class MigrationTests
{
    private const string Last = "20261124000000_Initial";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public void The_migrations_lead_to_the_model(StorageProvider provider)
    {
        using var target = ImportTarget.Missing(provider);
        using var context = target.Database.CreateContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task Ten_servers_that_start_together_migrate_once(StorageProvider provider)
    {
        using var target = ImportTarget.Missing(provider);
        var options = new StorageOptions { Provider = provider, ConnectionString = target.ConnectionString };
        using var together = new Barrier(10);

        var steps = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return StepsAsync(DirectoryDatabase.Open(options), null);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.Equal([$"Applied {Last}."], steps.SelectMany(step => step));
        await target.Database.CheckAsync();
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task The_command_says_what_it_has_done(StorageProvider provider)
    {
        using var target = ImportTarget.Missing(provider);

        var first = await target.RunAsync("migrate");
        var second = await target.RunAsync("migrate");

        Assert.Equal([$"Applied {Last}.", $"Done: {target.Database}."], first.OutputLines);
        Assert.Equal([$"Nothing to do: {target.Database} is there already."], second.OutputLines);
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_database_can_go_back_and_forth(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(RecordSource.BuiltIn);

        Assert.Equal([$"Reverted {Last}."], await StepsAsync(target.Database, "0"));
        Assert.Empty(await StepsAsync(target.Database, "0"));
        Assert.Equal([$"Applied {Last}."], await StepsAsync(target.Database, "Initial"));
        Assert.Empty(await StepsAsync(target.Database, null));

        Assert.Equal(1, (await target.ImportAsync(RecordSource.BuiltIn)).Revision!.Number);
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_target_that_there_is_not_is_refused(StorageProvider provider)
    {
        using var target = ImportTarget.Missing(provider);

        var run = await target.RunAsync("migrate", "--to", "Nowhere");

        Assert.Equal((1, $"error: --to: found \"Nowhere\"; allowed: {Last}, or 0 for a database without any tables\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_schema_that_is_behind_is_told_with_what_to_do(StorageProvider provider)
    {
        using var target = ImportTarget.Missing(provider);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => target.Database.CheckAsync());

        Assert.Equal(
            $"The schema of {target.Database} lacks {Last}. Run `migrate` first, or set Directory:Storage:MigrateAtStart to true.", failure.Message);
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_schema_that_is_ahead_is_told_with_what_to_do(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await using (var context = target.Database.CreateContext())
            await context.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('20990101000000_Later', '99.0')""");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => target.Database.CheckAsync());

        Assert.Equal(
            $"A newer version of this program has migrated {target.Database} (to 20990101000000_Later). Run that one, or have it go back to {Last} by `migrate --to`.",
            failure.Message);
    }

    [Fact]
    public async Task The_lock_of_a_process_that_died_while_it_migrated_SQLite_holds_nobody_up()
    {
        using var target = ImportTarget.Missing(StorageProvider.Sqlite);
        await using (var dead = new SqliteConnection(target.ConnectionString))
        {
            await dead.OpenAsync();
            await using var command = new SqliteCommand(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """,
                dead);
            await command.ExecuteNonQueryAsync();
        }

        await target.Database.MigrateAsync().WaitAsync(Patience);

        await target.Database.CheckAsync();
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_with_the_reason()
    {
        var database = DirectoryDatabase.Open(new StorageOptions { Provider = StorageProvider.PostgreSQL, ConnectionString = "Host=/nowhere;Username=directory;Password=secret" });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => database.CheckAsync());

        Assert.Equal("Directory:Storage:ConnectionString: the PostgreSQL database directory at /nowhere:5432 cannot be used.", failure.Message);
        Assert.Contains("/nowhere/.s.PGSQL.5432", failure.GetBaseException().Message + failure.InnerException, StringComparison.Ordinal);
    }

    private static async Task<List<string>> StepsAsync(DirectoryDatabase database, string? to)
    {
        var steps = new List<string>();
        await database.MigrateAsync(to, steps.Add);
        return steps;
    }
}
