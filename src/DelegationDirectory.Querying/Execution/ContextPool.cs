using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Contexts for queries only, each with its connection kept open: opening one for every query would cost as much as a short query does.
/// A context serves one operation at a time, and none any more once something has failed on it, or once it is too old.
/// </summary>
internal sealed class ContextPool : IDisposable
{
    private static readonly int MaxIdle = Math.Max(16, 4 * Environment.ProcessorCount);

    private readonly ContextSource _source;
    private readonly ConcurrentStack<KeptContext> _idle = [];
    private readonly CountCache? _counts;
    private readonly Timer? _sweep;
    private readonly CancellationTokenRegistration _end;
    private ProviderTraits? _traits;
    private volatile bool _isDisposed;

    /// <param name="source">Where contexts come from.</param>
    public ContextPool(ContextSource source)
    {
        _source = source;
        _counts = source.IsSnapshot ? new CountCache() : null;
        if (source.Lifetime != Timeout.InfiniteTimeSpan)
            _sweep = new Timer(_ => Sweep(), null, source.Lifetime, source.Lifetime);
        _end = source.Ended.Register(Dispose);
    }

    /// <summary>What is particular to the database that the contexts lead to.</summary>
    public ProviderTraits Traits => _traits ??= ReadTraits();

    /// <summary>A context whose connection is not opened, to be disposed by the caller.</summary>
    public DbContext Create() => _source.Create();

    /// <summary>Runs queries of a request on a context of their own.</summary>
    /// <remarks>
    /// A connection may have died while it was idle, when the database was restarted for one. The queries cannot help it: they are
    /// run once more, on a new connection.
    /// </remarks>
    public async Task<T> RunAsync<T>(IServiceProvider request, Func<QuerySession, Task<T>> queries, CancellationToken cancellationToken)
    {
        var idle = Take();
        var kept = idle ?? await OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await RunOnAsync(kept.Context, request, queries, cancellationToken).ConfigureAwait(false);
            Keep(kept);
            return result;
        }
        catch (Exception)
        {
            var isDead = idle is not null && Traits.IsRelational && kept.Context.Database.GetDbConnection().State != ConnectionState.Open;
            await kept.Context.DisposeAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (!isDead)
                throw;
        }

        var fresh = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (fresh.Context.ConfigureAwait(false))
            return await RunOnAsync(fresh.Context, request, queries, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _sweep?.Dispose();
        _end.Unregister();
        while (_idle.TryPop(out var kept))
            kept.Context.Dispose();
        _counts?.Dispose();
    }

    private async Task<T> RunOnAsync<T>(
        DbContext context, IServiceProvider request, Func<QuerySession, Task<T>> queries, CancellationToken cancellationToken)
    {
        using var stop = QueryStop.Register(context, Traits.IsRelational, cancellationToken);
        return await queries(new QuerySession(context, request, _counts)).ConfigureAwait(false);
    }

    private async Task<KeptContext> OpenAsync(CancellationToken cancellationToken)
    {
        var context = await _source.CreateAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Traits.IsRelational)
                await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            if (Traits.OnOpen is { } told)
                await context.Database.ExecuteSqlRawAsync(told, cancellationToken).ConfigureAwait(false);
            return new KeptContext(context, _source.Lifetime);
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private KeptContext? Take()
    {
        while (_idle.TryPop(out var kept))
        {
            if (!kept.IsTooOld)
                return kept;
            kept.Context.Dispose();
        }

        return null;
    }

    private void Keep(KeptContext kept)
    {
        if (_idle.Count < MaxIdle && !kept.IsTooOld)
            _idle.Push(kept);
        else
            kept.Context.Dispose();
        if (_isDisposed)
            Dispose();
    }

    /// <summary>Those used last are used next, so the others would otherwise grow as old as the pool.</summary>
    private void Sweep()
    {
        var all = new KeptContext[_idle.Count];
        var count = _idle.TryPopRange(all);
        foreach (var kept in all.Take(count).Reverse())
            Keep(kept);
    }

    private ProviderTraits ReadTraits()
    {
        using var context = _source.Create();
        var traits = ProviderTraits.Of(context.Database);
        return _counts is null ? traits : traits with { CountsBesideRows = false };
    }
}
