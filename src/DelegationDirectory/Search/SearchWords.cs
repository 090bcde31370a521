using System.Globalization;
using System.Text;
using DelegationDirectory.Querying.Text;

namespace DelegationDirectory.Search;

/// <summary>
/// The words of a text, in the form in which searches compare them: letters and digits, folded. Those beyond ASCII are written as numbers
/// with the capitals A to P for digits, <c>省</c> as <c>~HHAB</c>: not every trigram index knows them, and none knows a pair of them.
/// </summary>
internal static class SearchWords
{
    /// <summary>What stands before the code of a party, among words that hold only letters and digits.</summary>
    public const char PartyMark = '@';

    private const char Number = '~';
    private const char LongNumber = '^';
    private const int Digits = 4;
    private const int LongDigits = 6;
    private const int BitsOfDigit = 4;

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
                var digits = word.AsSpan(i + 1, word[i] == Number ? Digits : LongDigits);
                var number = 0;
                foreach (var digit in digits)
                    number = (number << BitsOfDigit) | (digit - 'A');
                letters.Append(new Rune(number));
                i += digits.Length;
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
            { IsBmp: true } => Number + Capitals(letter.Value, Digits),
            _ => LongNumber + Capitals(letter.Value, LongDigits),
        }));

    private static string Capitals(int number, int digits) => string.Create(digits, number, static (capitals, rest) =>
    {
        for (var i = capitals.Length - 1; i >= 0; i--, rest >>= BitsOfDigit)
            capitals[i] = (char)('A' + (rest & 0xF));
    });

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
