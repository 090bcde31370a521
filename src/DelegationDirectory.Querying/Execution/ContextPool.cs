using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Contexts for queries only, each with its connection kept open: opening one for every query would cost as much as a short query does.
/// A context serves one plan at a time, and none any more once something has failed on it.
/// </summary>
/// <param name="create">Creates a context.</param>
internal sealed class ContextPool(Func<DbContext> create) : IDisposable
{
    private static readonly int MaxIdle = Math.Max(16, 4 * Environment.ProcessorCount);

    private readonly ConcurrentStack<DbContext> _idle = [];
    private ProviderTraits? _traits;
    private volatile bool _isDisposed;

    /// <summary>What is particular to the database that the contexts lead to.</summary>
    public ProviderTraits Traits => _traits ??= ReadTraits();

    /// <summary>A context whose connection is not opened, to be disposed by the caller.</summary>
    public DbContext Create() => create();

    /// <summary>Runs queries on a context of their own.</summary>
    /// <remarks>
    /// A connection may have died while it was idle, when the database was restarted for one. The queries cannot help it: they are
    /// run once more, on a new connection.
    /// </remarks>
    public async Task<T> RunAsync<T>(Func<DbContext, Task<T>> queries, CancellationToken cancellationToken)
    {
        var wasIdle = _idle.TryPop(out var context);
        context ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await RunOnAsync(context, queries, cancellationToken).ConfigureAwait(false);
            Keep(context);
            return result;
        }
        catch (Exception)
        {
            var isDead = wasIdle && Traits.IsRelational && context.Database.GetDbConnection().State != ConnectionState.Open;
            await context.DisposeAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (!isDead)
                throw;
        }

        await using var fresh = await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await RunOnAsync(fresh, queries, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var context))
            context.Dispose();
    }

    private async Task<T> RunOnAsync<T>(DbContext context, Func<DbContext, Task<T>> queries, CancellationToken cancellationToken)
    {
        using var stop = QueryStop.Register(context, Traits.IsRelational, cancellationToken);
        return await queries(context).ConfigureAwait(false);
    }

    private async Task<DbContext> OpenAsync(CancellationToken cancellationToken)
    {
        var context = create();
        try
        {
            if (Traits.IsRelational)
                await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return context;
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void Keep(DbContext context)
    {
        if (_idle.Count < MaxIdle)
            _idle.Push(context);
        else
            context.Dispose();
        if (_isDisposed)
            Dispose();
    }

    private ProviderTraits ReadTraits()
    {
        using var context = create();
        return ProviderTraits.Of(context.Database);
    }
}
