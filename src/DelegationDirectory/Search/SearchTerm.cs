namespace DelegationDirectory.Search;

/// <summary>One word that is searched for, with all that may stand for it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Same">Other words, or rows of words, that mean the same.</param>
/// <param name="Near">Words of the directory that it may be a misspelling of.</param>
internal sealed record SearchTerm(string Word, IReadOnlyList<string> Same, IReadOnlyList<NearWord> Near)
{
    /// <summary>The word alone, and what means the same.</summary>
    public IReadOnlyList<string> Whole { get; } = [Between(Word), .. Same.Select(Between)];

    /// <summary>The beginning of a word.</summary>
    public string Start { get; } = " " + Word;

    /// <summary>
    /// Where the word may stand: anywhere, but a pair of letters of the Latin alphabet only where a word begins, and a single one only
    /// alone, because there is no word that they do not stand in.
    /// </summary>
    public string Part { get; } = Word.Length > 2 ? Word : Word.Length == 2 ? " " + Word : Between(Word);

    /// <summary>What an entry holds one of at least if it has to do with this word.</summary>
    public IReadOnlyList<string> Patterns => [Part, .. Whole.Skip(1), .. Near.Select(near => Between(near.Word))];

    /// <summary>Words as they stand in an entry.</summary>
    public static string Between(string words) => $" {words} ";
}

/// <summary>A word that differs from another in a few letters.</summary>
/// <param name="Word">The word.</param>
/// <param name="Distance">How many letters are changed, missing, added, or swapped with the next one.</param>
internal readonly record struct NearWord(string Word, int Distance);
