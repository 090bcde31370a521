using System.Data.Common;
using DelegationDirectory.Querying.Text;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.ContractHost.Storage;

/// <summary>Fills the database when it is empty, and keeps a database that lives in memory until it is disposed of.</summary>
/// <param name="contexts">Opens the database.</param>
internal sealed class DatabaseFill(IDbContextFactory<ContractContext> contexts) : IAsyncDisposable
{
    /// <summary>What serves filters that pass over case and accents, for the names that are looked for most.</summary>
    private const string FoldedIndexes =
        """
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX ON "Agency" USING gin (fold("Name") gin_trgm_ops);
        CREATE INDEX ON "Agency" (fold("Name"));
        """;

    private readonly ContractContext _context = contexts.CreateDbContext();

    /// <summary>Writes the rows of a file, all or none, into an empty database; one that holds them already is kept as it is.</summary>
    /// <exception cref="InvalidOperationException">The database holds other rows.</exception>
    public async Task RunAsync(string file, CancellationToken cancellation)
    {
        var data = ContractData.Read(file);
        await OpenAsync(cancellation);
        var found = await CountAsync(cancellation);
        if (found != data.Count)
        {
            if (found != RowCount.None)
                throw new InvalidOperationException(
                    $"The database holds {found}, but {file} has {data.Count}. Name an empty database in --connection, or the file that filled this one in --data.");
            await data.LoadAsync(_context, cancellation);
            if (_context.Database.IsRelational())
                await _context.Database.ExecuteSqlRawAsync("ANALYZE", cancellation);
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <exception cref="InvalidOperationException">There is no such database, and none can be made.</exception>
    private async Task OpenAsync(CancellationToken cancellation)
    {
        try
        {
            if (_context.Database.IsSqlite())
                await _context.Database.OpenConnectionAsync(cancellation); // SQLite forgets a database in memory with its last connection.
            if (await _context.Database.EnsureCreatedAsync(cancellation) && _context.Database.IsNpgsql())
            {
                await _context.Database.ExecuteSqlRawAsync(TextFoldFunction.PostgreSql, cancellation);
                await _context.Database.ExecuteSqlRawAsync(FoldedIndexes, cancellation);
            }
        }
        catch (Exception fault) when (fault.GetBaseException() is DbException or System.Net.Sockets.SocketException)
        {
            throw new InvalidOperationException(
                $"The database of --connection can neither be opened nor made: {(fault as DbException ?? fault.InnerException ?? fault).Message}", fault);
        }
    }

    private async Task<RowCount> CountAsync(CancellationToken cancellation) => new(
        await _context.Set<Model.Dialogue>().CountAsync(cancellation),
        await _context.Set<Model.Delegation>().CountAsync(cancellation),
        await _context.Set<Model.Agency>().CountAsync(cancellation));
}
