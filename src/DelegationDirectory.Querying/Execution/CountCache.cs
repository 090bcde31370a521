using System.Collections;
using Microsoft.Extensions.Caching.Memory;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// How many rows questions have, of a database that does not change: whoever walks through pages has them counted once. The ones not
/// asked for the longest make room.
/// </summary>
internal sealed class CountCache : IDisposable
{
    /// <summary>Of everything that counts are remembered by.</summary>
    private const int MaxCharacters = 1_048_576;

    /// <summary>About what a value, and a count by itself, takes beside the characters of a text.</summary>
    private const int Overhead = 128;

    private readonly MemoryCache _counts = new(new MemoryCacheOptions { SizeLimit = MaxCharacters });

    /// <summary>The count that a query gives for some values; made only when it is not known.</summary>
    /// <param name="query">The query's number.</param>
    /// <param name="values">The values.</param>
    /// <param name="count">Makes it.</param>
    public async ValueTask<int> GetAsync(int query, object?[] values, Func<Task<int>> count)
    {
        var key = new Key(query, values);
        if (_counts.TryGetValue(key, out int known))
            return known;
        return _counts.Set(key, await count().ConfigureAwait(false), new MemoryCacheEntryOptions { Size = key.Size });
    }

    public void Dispose() => _counts.Dispose();

    private sealed class Key : IEquatable<Key>
    {
        private readonly int _query;
        private readonly object?[] _values;
        private readonly int _hash;

        public Key(int query, object?[] values)
        {
            _query = query;
            _values = values;
            var hash = new HashCode();
            hash.Add(query);
            foreach (var value in Leaves)
                hash.Add(value);
            _hash = hash.ToHashCode();
        }

        public long Size => Overhead + Leaves.Sum(value => Overhead + (value is string text ? text.Length : 0L));

        /// <summary>The values, those in lists included; a list is told from what follows by the list's length.</summary>
        private IEnumerable<object?> Leaves => _values.SelectMany(value => value switch
        {
            IList list => list.Cast<object?>().Append(list.Count),
            HashSet<object> keys => keys.Append(keys.Count),
            _ => [value],
        });

        public bool Equals(Key? other) => other is not null && _hash == other._hash && _query == other._query && Leaves.SequenceEqual(other.Leaves);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => _hash;
    }
}
