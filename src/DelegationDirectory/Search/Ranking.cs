using DelegationDirectory.Model;

namespace DelegationDirectory.Search;

/// <summary>The rules by which what is found is ordered, the same on every database.</summary>
internal sealed class Ranking(SearchQuery query)
{
    // What a word costs by where it stands: in a name, or among what else tells of the thing. A mistake in its spelling is added to Near.
    private const int Whole = 0;
    private const int Start = 2;
    private const int Part = 4;
    private const int Beside = 1;
    private const int Near = 6;
    private const int Missing = 20;

    private readonly string _name = $"\n{query.Phrase}\n";
    private readonly string _beginning = query.Phrase.TrimEnd(' ');

    /// <summary>The best, the best first. One that has less than half of the words is none.</summary>
    public IReadOnlyList<RankedEntry> Rank(IEnumerable<SearchEntry> entries, int most) =>
    [
        .. entries.Select(Rank).OfType<RankedEntry>().OrderBy(entry => entry.Rank).Take(most),
    ];

    private RankedEntry? Rank(SearchEntry entry)
    {
        var lines = entry.Words.Split('\n')[1..];
        var names = lines[..^1];
        Span<int> costs = stackalloc int[query.Terms.Count];
        for (var i = 0; i < costs.Length; i++)
            costs[i] = CostIn(lines[^1], query.Terms[i]) is var cost and < Missing ? cost + Beside : Missing;

        var (tier, best, bestCost, length) = (SearchTier.SomeWords, 0, int.MaxValue, 0);
        for (var line = 0; line < names.Length; line++)
        {
            var (lineTier, lineCost, lineLength) = (TierOf(names[line]), 0, names[line].AsSpan().Count(' ') - 1);
            for (var i = 0; i < costs.Length; i++)
            {
                var cost = CostIn(names[line], query.Terms[i]);
                costs[i] = Math.Min(costs[i], cost);
                lineCost += cost;
            }

            if ((lineTier, lineCost, lineLength).CompareTo((tier, bestCost, length)) < 0)
                (tier, best, bestCost, length) = (lineTier, line, lineCost, lineLength);
        }

        var (most, sum, missing) = (0, 0, 0);
        foreach (var cost in costs)
            (most, sum, missing) = (Math.Max(most, cost), sum + cost, missing + (cost == Missing ? 1 : 0));
        if (missing * 2 > costs.Length)
            return null;
        if (tier == SearchTier.SomeWords)
            tier = TierOf(most);
        return new RankedEntry(
            entry,
            new SearchRank(tier, sum, tier == SearchTier.Name ? best : 0, length, SearchEntries.PlaceOf(entry), entry.Key),
            best);
    }

    /// <summary>How a name matches the text as a whole.</summary>
    private SearchTier TierOf(string name)
    {
        if (name == query.Phrase)
            return SearchTier.Name;
        if (name.Contains(query.Phrase, StringComparison.Ordinal))
            return SearchTier.Phrase;
        return name.Contains(_beginning, StringComparison.Ordinal) ? SearchTier.Beginning : SearchTier.SomeWords;
    }

    /// <summary>How words match that cost so much at most.</summary>
    private static SearchTier TierOf(int cost) => cost switch
    {
        <= Whole + Beside => SearchTier.AllWords,
        <= Start + Beside => SearchTier.AllBeginnings,
        <= Part + Beside => SearchTier.AllParts,
        < Missing => SearchTier.Misspelt,
        _ => SearchTier.SomeWords,
    };

    private static int CostIn(string line, SearchTerm term)
    {
        foreach (var whole in term.Whole)
            if (line.Contains(whole, StringComparison.Ordinal))
                return Whole;
        if (line.Contains(term.Start, StringComparison.Ordinal))
            return Start;
        if (line.Contains(term.Part, StringComparison.Ordinal))
            return Part;
        var least = Missing;
        foreach (var near in term.Near)
            if (Near + near.Distance < least && line.Contains(SearchTerm.Between(near.Word), StringComparison.Ordinal))
                least = Near + near.Distance;
        return least;
    }
}
