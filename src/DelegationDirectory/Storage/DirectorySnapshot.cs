using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage;

/// <summary>
/// One load of the records, in a database that is never written again. It is emptied when it has been replaced and the last request
/// that began with it is done.
/// </summary>
internal sealed class DirectorySnapshot(DirectoryRevision revision, IDbContextFactory<DirectoryContext> contexts)
{
    /// <summary>The requests that read it, and one for the directory that serves it.</summary>
    private int _users = 1;

    public DirectoryRevision Revision { get; } = revision;

    public IDbContextFactory<DirectoryContext> Contexts { get; } = contexts;

    /// <summary>False when it is emptied already.</summary>
    public bool TryEnter()
    {
        for (var users = Volatile.Read(ref _users); users > 0; users = Volatile.Read(ref _users))
        {
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users)
                return true;
        }

        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        using var context = Contexts.CreateDbContext();
        if (context.Database.IsInMemory())
            context.Database.EnsureDeleted();
    }
}
