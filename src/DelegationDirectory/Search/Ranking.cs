using DelegationDirectory.Model;

namespace DelegationDirectory.Search;

/// <summary>The rules by which what is found is ordered, the same on every database.</summary>
internal sealed class Ranking(SearchQuery query)
{
    // What a word costs by where it stands: in a name, or beside the names, in what else tells of the thing. A misspelt one costs its
    // mistakes besides.
    private const int Whole = 0;
    private const int Start = 2;
    private const int Part = 4;
    private const int Beside = 1;
    private const int Near = 6;
    private const int Missing = 20;

    private readonly string _beginning = query.Phrase.TrimEnd(' ');

    /// <summary>The best, the best first. What has less than half of the words is left out.</summary>
    public IReadOnlyList<RankedEntry> Rank(IEnumerable<SearchEntry> entries, int most) =>
        [.. entries.Select(Rank).OfType<RankedEntry>().OrderBy(entry => entry.Rank).Take(most)];

    private RankedEntry? Rank(SearchEntry entry)
    {
        var lines = entry.Words.Split('\n');
        var costs = new int[query.Terms.Count];
        for (var i = 0; i < costs.Length; i++)
            costs[i] = Math.Min(CostIn(lines[^1], query.Terms[i]) + Beside, Missing);

        NameMatch? best = null;
        NameMatch? proper = null;
        for (var line = 1; line < lines.Length - 1; line++)
        {
            var match = Match(lines[line], line - 1, isKey: line == lines.Length - 2, costs);
            if (best is null || match.CompareTo(best) < 0)
                best = match;
            if (!best.IsKey)
                proper = best;
        }

        var missing = costs.Count(cost => cost == Missing);
        if (best is null || missing * 2 > costs.Length)
            return null;
        var tier = best.Tier == SearchTier.SomeWords ? TierOf(costs.Max()) : best.Tier;
        var rank = new SearchRank(
            tier, costs.Sum(), tier == SearchTier.Name ? best.Line : best.IsKey ? 1 : 0, best.Length, SearchEntries.PlaceOf(entry), entry.Key);

        // A key is shown only where no proper name has all the words.
        return new RankedEntry(entry, rank, proper is { Cost: < Missing } ? proper.Line : best.Line);
    }

    /// <summary>How a name matches; lowers the costs of the words that match better in it than anywhere before.</summary>
    private NameMatch Match(string name, int line, bool isKey, int[] costs)
    {
        var sum = 0;
        for (var i = 0; i < costs.Length; i++)
        {
            var cost = CostIn(name, query.Terms[i]);
            costs[i] = Math.Min(costs[i], cost);
            sum += cost;
        }

        return new NameMatch(TierOf(name), sum, isKey, name.AsSpan().Count(' ') - 1, line);
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

    /// <summary>How one name matches, the better before the worse.</summary>
    private sealed record NameMatch(SearchTier Tier, int Cost, bool IsKey, int Length, int Line) : IComparable<NameMatch>
    {
        public int CompareTo(NameMatch? other) =>
            other is null ? -1 : (Tier, Cost, IsKey, Length, Line).CompareTo((other.Tier, other.Cost, other.IsKey, other.Length, other.Line));
    }
}
