using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DelegationDirectory.Storage.Databases;

/// <summary>A database that keeps the directory for good.</summary>
public abstract class DirectoryDatabase
{
    /// <summary>The kind of database.</summary>
    public abstract StorageProvider Provider { get; }

    /// <summary>Which one it is, in words without secrets.</summary>
    public abstract override string ToString();

    /// <summary>A context of the database, not connected yet, to be disposed of by the caller. It may write.</summary>
    /// <param name="configure">What is particular to the use made of it.</param>
    public abstract DirectoryContext CreateContext(Action<DbContextOptionsBuilder>? configure = null);

    /// <summary>Brings the schema to where this program, or one of its migrations, has it. Whoever does so at the same time waits.</summary>
    /// <param name="target">The migration to go to, forwards or back; null for the last one.</param>
    /// <param name="report">Told of each step, once it is taken.</param>
    /// <param name="cancellationToken">Stops it, between two steps.</param>
    /// <exception cref="InvalidOperationException">There is no such migration, or the database cannot be used.</exception>
    public async Task MigrateAsync(string? target = null, Action<string>? report = null, CancellationToken cancellationToken = default)
    {
        var steps = new List<string>();
        await using var context = CreateContext(options => options.LogTo(
            (id, _) => id == RelationalEventId.MigrationApplying || id == RelationalEventId.MigrationReverting,
            step => steps.Add(Words((MigrationEventData)step))));
        if (target is not null && target != Migration.InitialDatabase)
            CheckTarget(target, context);

        // A large table takes its time.
        context.Database.SetCommandTimeout(TimeSpan.Zero);
        await AnswersAsync(() => MigrateAsync(context, target, cancellationToken)).ConfigureAwait(false);
        steps.ForEach(step => report?.Invoke(step));
    }

    /// <summary>Makes sure that the database answers, and that its schema is the one that this program was made for.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidOperationException">Not so; the message says what to do.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        await using var context = CreateContext();
        IEnumerable<string> applied = [];
        await AnswersAsync(async () => applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false))
            .ConfigureAwait(false);
        var known = context.Database.GetMigrations().ToList();
        if (applied.Except(known).ToList() is [var newer, ..])
            throw new InvalidOperationException($"A newer version of this program has migrated {this} (to {newer}). Run that one, or have it go back to {known[^1]} by `migrate --to`.");
        if (known.Except(applied).ToList() is [_, ..] missing)
            throw new InvalidOperationException(
                $"The schema of {this} lacks {string.Join(", ", missing)}. Run `migrate` first, or set {StorageOptions.Section}:{nameof(StorageOptions.MigrateAtStart)} to true.");
    }

    /// <summary>Finds the database that settings name.</summary>
    /// <param name="options">Settings of a provider other than <see cref="StorageProvider.InMemory"/>.</param>
    /// <exception cref="InvalidOperationException">They name none; the message says which setting is at fault.</exception>
    public static DirectoryDatabase Open(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        StorageRules.Check(options);
        return Open(options.Provider, options.ConnectionString!, nameof(options.ConnectionString));
    }

    /// <summary>Finds the standbys that settings name.</summary>
    internal static IEnumerable<DirectoryDatabase> OpenReplicas(StorageOptions options) => options.ReadReplicas.Select(
        (connectionString, index) => Open(options.Provider, connectionString, $"{nameof(options.ReadReplicas)}:{index}"));

    /// <summary>The statement that begins a transaction which reads one state of the database, and which no writer waits for.</summary>
    internal abstract string BeginRead { get; }

    /// <summary>Has a connection told of new revisions, where the database can tell.</summary>
    /// <param name="context">A context whose connection is open.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal virtual Task ListenAsync(DirectoryContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits until there may be a new revision.</summary>
    /// <param name="context">A context whose connection is told of new revisions.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal abstract Task WaitForNewsAsync(DirectoryContext context, CancellationToken cancellationToken);

    /// <summary>Migrates alone.</summary>
    private protected abstract Task MigrateAsync(DirectoryContext context, string? target, CancellationToken cancellationToken);

    /// <summary>The options of a context, as far as they are the same for all databases.</summary>
    private protected static DbContextOptions<TContext> Options<TContext>(
        Action<DbContextOptionsBuilder> use, Action<DbContextOptionsBuilder>? configure)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        use(options);
        configure?.Invoke(options);
        return options.Options;
    }

    private static DirectoryDatabase Open(StorageProvider provider, string connectionString, string setting)
    {
        try
        {
            return provider switch
            {
                StorageProvider.Sqlite => new SqliteDatabase(connectionString),
                StorageProvider.PostgreSQL => new PostgreSqlDatabase(connectionString),
                _ => throw StorageRules.Fault(nameof(StorageOptions.Provider), $"{provider}", $"{StorageProvider.Sqlite} or {StorageProvider.PostgreSQL}, which last"),
            };
        }
        catch (ArgumentException fault)
        {
            throw StorageRules.Fault(setting, $"a text that {provider} cannot read ({fault.Message})", StorageRules.Example(provider));
        }
    }

    private async Task AnswersAsync(Func<Task> asked)
    {
        try
        {
            await asked().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException or TimeoutException
            || failure.InnerException is DbException)
        {
            throw new InvalidOperationException(
                $"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}: {this} cannot be used.", failure);
        }
    }

    private static void CheckTarget(string target, DirectoryContext context)
    {
        var known = context.Database.GetMigrations().ToList();
        if (!known.Exists(migration => migration == target || migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..] == target))
            throw new InvalidOperationException(
                $"--to: found \"{target}\"; allowed: {string.Join(", ", known)}, or {Migration.InitialDatabase} for a database without any tables");
    }

    private static string Words(MigrationEventData step) =>
        $"{(step.EventId == RelationalEventId.MigrationApplying ? "Applied" : "Reverted")} {step.Migration.GetType().GetCustomAttribute<MigrationAttribute>()!.Id}.";
}
