using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage;

/// <summary>
/// One revision of the directory, which all that a request asks is answered from. It ends when it has been replaced and the last request
/// that began with it is done.
/// </summary>
/// <param name="revision">The revision.</param>
/// <param name="contexts">Contexts that read it, and nothing else.</param>
/// <param name="end">Lets go of what it is kept in.</param>
internal sealed class DirectorySnapshot(DirectoryRevision revision, IDbContextFactory<DirectoryContext> contexts, Action end)
{
    /// <summary>The requests that read it, and one for the directory that serves it.</summary>
    private int _users = 1;

    public DirectoryRevision Revision { get; } = revision;

    public IDbContextFactory<DirectoryContext> Contexts { get; } = contexts;

    /// <summary>False when it has ended already.</summary>
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
        if (Interlocked.Decrement(ref _users) == 0)
            end();
    }
}
