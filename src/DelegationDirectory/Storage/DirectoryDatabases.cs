using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage;

/// <summary>Opens the database of each load.</summary>
/// <param name="open">Opens the database of a load, which is numbered.</param>
internal sealed class DirectoryDatabases(Func<int, IDbContextFactory<DirectoryContext>> open)
{
    private int _loads;

    public IDbContextFactory<DirectoryContext> Next() => open(Interlocked.Increment(ref _loads));
}
