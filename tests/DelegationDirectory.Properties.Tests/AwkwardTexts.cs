using System.Text;

namespace DelegationDirectory.Properties.Tests;

/// <summary>Texts made of what goes wrong where texts are searched, sorted, quoted or escaped carelessly.</summary>
internal static class AwkwardTexts
{
    /// <summary>What texts are made of.</summary>
    public static IReadOnlyList<string> Pieces { get; } =
    [
        "%", "_", "'", "''", "\"", "\\", "\\\\", "%_", "[a]", "*", "?", "$1", "@p0", "--", "\r\n", "\t", " ", "null", "\u0001",
        "é", "e\u0301", "É", "ß", "SS", "İ", "ı", "Ä", "サイバー", "网络", "שלום", "مرحبا", "\u202Eabc", "\u200F",
        "😀", "👩‍💻", "🇪🇺", "\U0010FFFF", "\uE000", "\uFFFD", "\uFFFF", "a", "A", "z", "Amet", "amet", "CISA", "cisa", "0", "10", "9",
    ];

    /// <summary>How every database orders them: by code point, which is how their bytes in UTF-8 lie.</summary>
    public static Comparer<string> Order { get; } = Comparer<string>.Create((left, right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    public static string Any(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Count)]));
}
