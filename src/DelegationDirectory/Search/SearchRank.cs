namespace DelegationDirectory.Search;

/// <summary>
/// How well an entry matches what is searched for. The better of two is the one with the lower first part that differs; no two entries
/// are alike in all of them.
/// </summary>
/// <param name="Tier">How it matches.</param>
/// <param name="Cost">How far its words are from those searched for.</param>
/// <param name="Line">Which of its names matches best: if one is the text, its number; else 1 for the key, and 0 for the others.</param>
/// <param name="Length">How many words the name has that matches best.</param>
/// <param name="Place">Its kind, and how long ago it was.</param>
/// <param name="Key">Its key.</param>
internal readonly record struct SearchRank(SearchTier Tier, int Cost, int Line, int Length, long Place, string Key) : IComparable<SearchRank>
{
    public int CompareTo(SearchRank other)
    {
        if (Tier != other.Tier)
            return Tier < other.Tier ? -1 : 1;
        if (Cost != other.Cost)
            return Cost.CompareTo(other.Cost);
        if (Line != other.Line)
            return Line.CompareTo(other.Line);
        if (Length != other.Length)
            return Length.CompareTo(other.Length);
        return Place != other.Place ? Place.CompareTo(other.Place) : string.CompareOrdinal(Key, other.Key);
    }
}

/// <summary>How an entry matches, the best first.</summary>
internal enum SearchTier
{
    /// <summary>The text is one of its names: the chief one, the acronym, another.</summary>
    Name,

    /// <summary>A name holds the text, word by word.</summary>
    Phrase,

    /// <summary>A name holds the text, whose last word is the beginning of one.</summary>
    Beginning,

    /// <summary>It has all words, in any order.</summary>
    AllWords,

    /// <summary>It has all words, some as beginnings of its own.</summary>
    AllBeginnings,

    /// <summary>It has all words, some within its own.</summary>
    AllParts,

    /// <summary>It has all words but for mistakes in their spelling.</summary>
    Misspelt,

    /// <summary>It has some of the words.</summary>
    SomeWords,
}

/// <summary>Something found: the entry, how well it matches, and the name that does.</summary>
internal sealed record RankedEntry(FoundEntry Entry, SearchRank Rank, int Line);
