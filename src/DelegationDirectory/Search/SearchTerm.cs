namespace DelegationDirectory.Search;

/// <summary>One word that is searched for, with all that may stand for it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Same">Other words, or rows of words, that mean the same.</param>
/// <param name="Near">Words of the directory that it may be a misspelling of.</param>
internal sealed record SearchTerm(string Word, string[] Same, NearWord[] Near)
{
    /// <summary>The word alone.</summary>
    public string Alone { get; } = Between(Word);

    /// <summary>What means the same, alone.</summary>
    public string[] SameAlone { get; } = [.. Same.Select(Between)];

    /// <summary>The same without codes of parties, which are in no name.</summary>
    public string[] SameInNames { get; } = [.. from words in Same where words[0] != SearchWords.PartyMark select Between(words)];

    /// <summary>The word alone, and what means the same.</summary>
    public string[] Whole => [Alone, .. SameAlone];

    /// <summary>The beginning of a word.</summary>
    public string Start { get; } = " " + Word;

    /// <summary>
    /// Where the word may stand: anywhere, but a pair of letters of the Latin alphabet only where a word begins, and a single one only
    /// alone, because there is no word that they do not stand in.
    /// </summary>
    public string Part { get; } = Word.Length > 2 ? Word : Word.Length == 2 ? " " + Word : Between(Word);

    /// <summary>What is there wherever the word is, alone, as a beginning or a part.</summary>
    public string Trace { get; } = Word.Length > 2 ? Word : " " + Word;

    /// <summary>What an entry holds one of at least if it has to do with this word.</summary>
    public string[] Patterns => [Part, .. SameAlone, .. Near.Select(near => near.Whole)];

    /// <summary>Words as they stand in an entry.</summary>
    public static string Between(string words) => $" {words} ";
}

/// <summary>A word that differs from another in a few letters.</summary>
/// <param name="Word">The word.</param>
/// <param name="Distance">How many letters are changed, missing, added, or swapped with the next one.</param>
internal readonly record struct NearWord(string Word, int Distance)
{
    /// <summary>The word alone.</summary>
    public string Whole { get; } = SearchTerm.Between(Word);
}
