using DelegationDirectory.Model;
using DelegationDirectory.Querying.Searching;
using Microsoft.Extensions.Caching.Memory;

namespace DelegationDirectory.Search;

/// <summary>
/// What texts have found in one snapshot: whoever turns pages, or asks what others have asked, has it found once. The texts not asked for
/// the longest make room.
/// </summary>
internal sealed class KnownHits : IDisposable
{
    private const int MaxHits = 50_000;

    /// <summary>What a text takes beside its hits, in hits.</summary>
    private const int Overhead = 4;

    private readonly MemoryCache _hits = new(new MemoryCacheOptions { SizeLimit = MaxHits });

    /// <summary>The hits of a text among some kinds; found only when they are not known.</summary>
    public async ValueTask<IReadOnlyList<SearchHit>> GetAsync(string text, IEnumerable<SearchKind> kinds, Func<Task<IReadOnlyList<SearchHit>>> find)
    {
        var key = $"{string.Join(',', kinds.Cast<int>().Order())}:{text}";
        if (_hits.TryGetValue(key, out IReadOnlyList<SearchHit>? known))
            return known!;
        var hits = await find().ConfigureAwait(false);
        return _hits.Set(key, hits, new MemoryCacheEntryOptions { Size = Overhead + hits.Count });
    }

    public void Dispose() => _hits.Dispose();
}
