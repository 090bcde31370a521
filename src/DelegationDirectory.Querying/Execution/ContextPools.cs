using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// A pool of contexts for each database that is asked. Mostly there is one for good; where the factory of contexts is a scoped service,
/// it is the request that says which database answers it, and a pool ends with its factory.
/// </summary>
/// <param name="scopes">Opens a scope where there is no request.</param>
/// <param name="find">Finds the factory of a request.</param>
/// <param name="source">Has contexts created by a factory.</param>
internal sealed class ContextPools(IServiceScopeFactory scopes, Func<IServiceProvider, object> find, Func<object, ContextSource> source)
    : IDisposable
{
    private readonly ConditionalWeakTable<object, ContextPool> _pools = [];
    private ProviderTraits? _traits;

    /// <summary>What is particular to the databases, which are all of one kind.</summary>
    public ProviderTraits Traits => _traits ??= Use(pool => pool.Traits);

    /// <summary>The pool that answers a request.</summary>
    public ContextPool Of(IServiceProvider request) =>
        _pools.GetValue(find(request), factory => new ContextPool(source(factory)));

    /// <summary>Uses the pool that would answer a request now.</summary>
    public T Use<T>(Func<ContextPool, T> use)
    {
        using var scope = scopes.CreateScope();
        return use(Of(scope.ServiceProvider));
    }

    public void Dispose()
    {
        foreach (var (_, pool) in _pools)
            pool.Dispose();
    }
}
