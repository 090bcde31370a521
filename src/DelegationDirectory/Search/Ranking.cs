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

    /// <summary>What each word costs, for the entry that is being ranked.</summary>
    private readonly int[] _costs = new int[query.Terms.Length];

    /// <summary>The best, the best first. What has less than half of the words is left out.</summary>
    public IEnumerable<RankedEntry> Rank(IEnumerable<FoundEntry> entries, int most)
    {
        List<RankedEntry> ranked = [.. entries.Select(Rank).OfType<RankedEntry>()];
        ranked.Sort((one, other) => one.Rank.CompareTo(other.Rank));
        return ranked.Take(most);
    }

    private RankedEntry? Rank(FoundEntry entry)
    {
        var words = entry.Words.AsSpan(1);
        for (var i = 0; i < _costs.Length; i++)
            _costs[i] = Math.Min(CostIn(words[(words.LastIndexOf('\n') + 1)..], query.Terms[i], query.Terms[i].SameAlone) + Beside, Missing);

        NameMatch? best = null;
        NameMatch? proper = null;
        for (var (line, end) = (0, words.IndexOf('\n')); end >= 0; line++)
        {
            var name = words[..end];
            words = words[(end + 1)..];
            end = words.IndexOf('\n');
            var match = Match(name, line, isKey: end < 0);
            if (best is null || match.CompareTo(best.Value) < 0)
                best = match;
            if (!best.Value.IsKey)
                proper = best;
        }

        if (best is not { } chosen || _costs.AsSpan().Count(Missing) * 2 > _costs.Length)
            return null;
        var tier = chosen.Tier == SearchTier.SomeWords ? TierOf(_costs.Max()) : chosen.Tier;
        var rank = new SearchRank(
            tier, _costs.Sum(), tier == SearchTier.Name ? chosen.Line : chosen.IsKey ? 1 : 0, chosen.Length, SearchEntries.PlaceOf(entry.Id), entry.Key);

        // A key is shown only where no proper name has all the words.
        return new RankedEntry(entry, rank, proper is { Cost: < Missing } shown ? shown.Line : chosen.Line);
    }

    /// <summary>How a name matches; lowers the costs of the words that match better in it than anywhere before.</summary>
    private NameMatch Match(ReadOnlySpan<char> name, int line, bool isKey)
    {
        var sum = 0;
        for (var i = 0; i < _costs.Length; i++)
        {
            var cost = CostIn(name, query.Terms[i], query.Terms[i].SameInNames);
            _costs[i] = Math.Min(_costs[i], cost);
            sum += cost;
        }

        // A name that holds the text has all words whole, but for the last one perhaps.
        return new NameMatch(sum > Start ? SearchTier.SomeWords : TierOf(name), sum, isKey, name.Count(' ') - 1, line);
    }

    /// <summary>How a name matches the text as a whole.</summary>
    private SearchTier TierOf(ReadOnlySpan<char> name)
    {
        if (!name.Contains(_beginning, StringComparison.Ordinal))
            return SearchTier.SomeWords;
        if (name.SequenceEqual(query.Phrase))
            return SearchTier.Name;
        return name.Contains(query.Phrase, StringComparison.Ordinal) ? SearchTier.Phrase : SearchTier.Beginning;
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

    private static int CostIn(ReadOnlySpan<char> line, SearchTerm term, string[] same)
    {
        var mayBeThere = line.Contains(term.Trace, StringComparison.Ordinal);
        if (mayBeThere && line.Contains(term.Alone, StringComparison.Ordinal))
            return Whole;
        foreach (var whole in same)
            if (line.Contains(whole, StringComparison.Ordinal))
                return Whole;
        if (mayBeThere && line.Contains(term.Start, StringComparison.Ordinal))
            return Start;
        if (mayBeThere && line.Contains(term.Part, StringComparison.Ordinal))
            return Part;
        var least = Missing;
        foreach (var near in term.Near)
            if (Near + near.Distance < least && line.Contains(near.Whole, StringComparison.Ordinal))
                least = Near + near.Distance;
        return least;
    }

    /// <summary>How one name matches, the better before the worse.</summary>
    private readonly record struct NameMatch(SearchTier Tier, int Cost, bool IsKey, int Length, int Line) : IComparable<NameMatch>
    {
        public int CompareTo(NameMatch other) =>
            (Tier, Cost, IsKey, Length, Line).CompareTo((other.Tier, other.Cost, other.IsKey, other.Length, other.Line));
    }
}
