using System.Globalization;
using System.Text;
using DelegationDirectory.Querying.Text;

namespace DelegationDirectory.Search;

/// <summary>
/// The words of a text, in the form in which searches compare them: letters and digits, folded, and those beyond ASCII written by their
/// numbers, <c>省</c> as <c>~7701</c>, because trigram indexes take no account of them everywhere, and of two of them nowhere.
/// </summary>
internal static class SearchWords
{
    /// <summary>What stands before the code of a party, among words that hold only letters and digits.</summary>
    public const char PartyMark = '@';

    private const char Number = '~';
    private const char LongNumber = '^';

    /// <summary>The words, in their order. Dots between single letters join them: <c>U.S.</c> is <c>us</c>.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in TextFold.Fold(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(character) || Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark)
                word.Append(character);
            else if (character.Value != '.' || word.Length == 0 || !IsAbbreviation(word))
                End();
            else
                word.Append('.');
        }

        End();
        return words;

        void End()
        {
            word.Replace(".", "");
            if (word.Length > 0)
                words.Add(Write(word.ToString()));
            word.Clear();
        }
    }

    /// <summary>Words as they stand in an entry, where each can be found whole: between spaces.</summary>
    public static string Line(IEnumerable<string> words) => $" {string.Join(' ', words)} ";

    /// <summary>Lines of words as they stand in an entry, where each can be found whole: between line breaks.</summary>
    public static string Lines(IEnumerable<IEnumerable<string>> lines) => string.Concat(lines.Select(words => $"\n{Line(words)}"));

    /// <summary>The letters of a word.</summary>
    public static string Read(string word)
    {
        if (!word.AsSpan().ContainsAny(Number, LongNumber))
            return word;
        var letters = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
            if (word[i] is Number or LongNumber)
            {
                var digits = word[i] == Number ? 4 : 6;
                letters.Append(new Rune(int.Parse(word.AsSpan(i + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                i += digits;
            }
            else
            {
                letters.Append(word[i]);
            }

        return letters.ToString();
    }

    private static string Write(string letters) => Ascii.IsValid(letters)
        ? letters
        : string.Concat(letters.EnumerateRunes().Select(letter => letter switch
        {
            { IsAscii: true } => letter.ToString(),
            { IsBmp: true } => $"{Number}{letter.Value:x4}",
            _ => $"{LongNumber}{letter.Value:x6}",
        }));

    /// <summary>The code of a party as a word.</summary>
    public static string Party(string code) => PartyMark + TextFold.Fold(code);

    // One letter, or letters with a dot behind each but the last.
    private static bool IsAbbreviation(StringBuilder word)
    {
        for (var i = 0; i < word.Length; i++)
            if (word[i] == '.' != (i % 2 == 1))
                return false;
        return word.Length % 2 == 1;
    }
}
