using System.Linq.Expressions;
using DelegationDirectory.Querying.Planning;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Querying.Execution;

/// <summary>Compiled queries by their expressions; the ones not run for the longest make room.</summary>
internal sealed class QueryCache(IOptions<PlanningOptions> options, QueryingMetrics metrics) : IDisposable
{
    private readonly MemoryCache _queries = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxQueries });
    private readonly Lock _compiling = new();
    private int _compiled;

    public CompiledQuery<TResult> Get<TResult>(LambdaExpression query)
    {
        var key = new Key(query);
        if (_queries.TryGetValue(key, out var known))
            return (CompiledQuery<TResult>)known!;

        lock (_compiling)
        {
            if (_queries.TryGetValue(key, out known))
                return (CompiledQuery<TResult>)known!;
            metrics.QueryCompiled();
            return _queries.Set(key, new CompiledQuery<TResult>(query, ++_compiled), new MemoryCacheEntryOptions { Size = 1 });
        }
    }

    public void Dispose() => _queries.Dispose();

    private sealed class Key(LambdaExpression query) : IEquatable<Key>
    {
        private readonly int _hash = ExpressionEqualityComparer.Instance.GetHashCode(query);

        private LambdaExpression Query { get; } = query;

        public bool Equals(Key? other) =>
            other is not null && _hash == other._hash && ExpressionEqualityComparer.Instance.Equals(Query, other.Query);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => _hash;
    }
}
