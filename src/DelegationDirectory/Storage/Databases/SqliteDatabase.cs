using DelegationDirectory.Querying.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Databases;

/// <summary>The directory in one file, which many processes of one machine may read while one writes.</summary>
internal sealed class SqliteDatabase : DirectoryDatabase
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LockInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>That another process holds a file, in the numbers of Linux (EWOULDBLOCK), of macOS, and of Windows (ERROR_SHARING_VIOLATION).</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly string _connectionString;

    /// <param name="connectionString">As the setting has it.</param>
    public SqliteDatabase(string connectionString)
    {
        // A connection that waits in a pool would keep whatever state its last user left it in; a context keeps its own open instead.
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = false };
        if (connection.Mode == SqliteOpenMode.Memory || connection.DataSource is "" or ":memory:")
            throw new ArgumentException("it names no file");
        File = Path.GetFullPath(connection.DataSource);
        connection.DataSource = File;
        _connectionString = connection.ConnectionString;
    }

    public string File { get; }

    public override StorageProvider Provider => StorageProvider.Sqlite;

    public override string ToString() => $"the SQLite database {File}";

    public override SqliteDirectoryContext CreateContext(Action<DbContextOptionsBuilder>? configure = null) =>
        new(Options<SqliteDirectoryContext>(
            options => options
                .UseSqlite(_connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(SqlitePragmas.Instance, SqliteTextFold.Instance),
            configure));

    internal override string BeginRead => "BEGIN";

    internal override Task WaitForNewsAsync(DirectoryContext context, CancellationToken cancellationToken) => Task.Delay(PollInterval, cancellationToken);

    private protected override async Task MigrateAsync(DirectoryContext context, string? target, CancellationToken cancellationToken)
    {
        await using var alone = await LockAsync(cancellationToken).ConfigureAwait(false);
        await RemoveDeadLockAsync(context, cancellationToken).ConfigureAwait(false);
        await context.Database.MigrateAsync(target, cancellationToken).ConfigureAwait(false);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A lock that the operating system lets go of when its holder dies, however suddenly.</summary>
    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.GetDirectoryName(File)))
            throw new DirectoryNotFoundException($"There is no folder {Path.GetDirectoryName(File)}. Make it, or name one that there is.");
        while (true)
        {
            try
            {
                return System.IO.File.Open(File + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (Held.Contains(failure.HResult))
            {
                await Task.Delay(LockInterval, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// EF Core's own lock is a row, which stays behind when its holder dies, and which every later migration would wait for in vain.
    /// Whoever holds ours knows that there is nobody else.
    /// </summary>
    private static async Task RemoveDeadLockAsync(DirectoryContext context, CancellationToken cancellationToken)
    {
        const string Table = "__EFMigrationsLock";
        if (await context.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = {Table}").AnyAsync(cancellationToken).ConfigureAwait(false))
            await context.Database.ExecuteSqlRawAsync($"DELETE FROM \"{Table}\"", cancellationToken).ConfigureAwait(false);
    }
}
