using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage;

/// <summary>One snapshot for all that one request asks: an answer is never made of two, whatever is loaded meanwhile.</summary>
internal sealed class DirectoryLease(LiveDirectory directory) : IDisposable
{
    private readonly DirectorySnapshot _snapshot = directory.Enter();

    public IDbContextFactory<DirectoryContext> Contexts => _snapshot.Contexts;

    public void Dispose() => _snapshot.Leave();
}
