using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AnyAscii;

namespace DelegationDirectory.Querying.Text;

/// <summary>
/// The form in which texts are compared where neither case nor accents matter. Letters of every script are lowered; Latin letters are
/// freed of what is added to the basic alphabet as well: <c>É</c> is <c>e</c>, <c>ß</c> is <c>ss</c>, <c>Ł</c> is <c>l</c>. All databases
/// know it by one definition, this one, so that they agree.
/// </summary>
public static class TextFold
{
    /// <summary>The name of the function in databases.</summary>
    public const string FunctionName = "fold";

    /// <summary>Marks that combine with the letter before them.</summary>
    private static readonly (char First, char Last)[] Marks = [('\u0300', '\u036F')];

    /// <summary>Latin-1 letters, Latin Extended-A and -B, Latin Extended Additional.</summary>
    private static readonly (char First, char Last)[] Latin = [('\u00C0', '\u024F'), ('\u1E00', '\u1EFF')];

    private static readonly Dictionary<char, string> Folded = Enumerable.Range('\u0080', char.MaxValue - '\u0080' + 1)
        .Select(code => (Letter: (char)code, Folded: FoldLetter((char)code)))
        .Where(entry => entry.Folded.Length != 1 || entry.Folded[0] != entry.Letter)
        .ToDictionary(entry => entry.Letter, entry => entry.Folded);

    private static readonly SearchValues<char> Changing =
        SearchValues.Create([.. Enumerable.Range('A', 26).Select(code => (char)code), .. Folded.Keys]);

    /// <summary>Every character beyond ASCII that changes, with what it becomes: nothing, one character, or several.</summary>
    public static IReadOnlyDictionary<char, string> Table => Folded;

    /// <summary>The folded form; null for null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Fold(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAny(Changing))
            return text;
        var folded = new StringBuilder(text.Length + 4);
        foreach (var letter in text)
            if (char.IsAscii(letter))
                folded.Append(char.ToLowerInvariant(letter));
            else if (Folded.TryGetValue(letter, out var letters))
                folded.Append(letters);
            else
                folded.Append(letter);
        return folded.ToString();
    }

    private static string FoldLetter(char letter)
    {
        if (IsIn(Marks, letter))
            return "";
        var ascii = IsIn(Latin, letter) ? letter.ToString().Transliterate() : "";
        return (ascii.Length > 0 && ascii.All(char.IsAsciiLetter) ? ascii : letter.ToString()).ToLowerInvariant();
    }

    private static bool IsIn((char First, char Last)[] ranges, char letter) =>
        Array.Exists(ranges, range => letter >= range.First && letter <= range.Last);
}
