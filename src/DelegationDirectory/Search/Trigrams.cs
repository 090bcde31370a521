using System.Runtime.InteropServices;

namespace DelegationDirectory.Search;

/// <summary>How often three letters follow each other within words and at their ends, for an index that is asked for such threes.</summary>
internal sealed class Trigrams
{
    /// <summary>How many letters such an index knows an entry by.</summary>
    public const int Length = 3;

    /// <summary>How many entries are looked at in less time than another list of entries is gone through.</summary>
    private const int Few = 100;

    private readonly Dictionary<string, long> _counts = [];

    /// <param name="words">How often each word is there.</param>
    public Trigrams(IEnumerable<KeyValuePair<string, int>> words)
    {
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (word, count) in words)
        {
            var text = SearchTerm.Between(word).AsSpan();
            for (var start = 0; start + Length <= text.Length; start++)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, text.Slice(start, Length), out _) += count;
        }
    }

    /// <summary>Whether a pattern may be anywhere: all is there that it is made of, as far as that lies within words and at their ends.</summary>
    public bool MayHold(string pattern)
    {
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start + Length <= pattern.Length; start++)
            if (pattern.AsSpan(start, Length) is var gram && gram[1] != ' ' && !gram.Contains('\n') && !counts.ContainsKey(gram))
                return false;
        return true;
    }

    /// <summary>
    /// Those by which to look a pattern up: one that is hardly anywhere else, or else those that lie side by side, and the last one. The
    /// others between them are there as well wherever the pattern is.
    /// </summary>
    /// <param name="pattern">The pattern, which has three letters at least.</param>
    /// <param name="expected">How often it is there.</param>
    public IReadOnlyList<string> Of(string pattern, long expected)
    {
        var telling = Enumerable.Range(0, pattern.Length - Length + 1).Select(start => pattern.Substring(start, Length))
            .Where(_counts.ContainsKey).MinBy(CountOf);
        if (telling is not null && CountOf(telling) <= Math.Max(Few, 2 * expected))
            return [telling];
        return
        [
            .. Enumerable.Range(0, pattern.Length / Length).Select(i => i * Length).Append(pattern.Length - Length).Distinct()
                .Select(start => pattern.Substring(start, Length)).Distinct(),
        ];
    }

    private long CountOf(string gram) => _counts[gram];
}
