namespace DelegationDirectory.Querying.Text;

/// <summary>
/// A text among others in the order of their code points, which databases keep as well. That of their UTF-16 units is another: units that
/// come in pairs for a code point above U+FFFF (U+D800 to U+DFFF) lie before U+E000 to U+FFFF.
/// </summary>
internal readonly record struct CodePointText(string? Text) : IComparable<CodePointText>
{
    private const char FirstOfPairs = '\uD800';
    private const char FirstBehindPairs = '\uE000';

    public static CodePointText Of(string? text) => new(text);

    /// <summary>Less than 0 where the left text comes first, more where the right one does. A missing one comes before all others.</summary>
    public static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
            return (left is not null).CompareTo(right is not null);
        var common = left.AsSpan().CommonPrefixLength(right);
        return common < Math.Min(left.Length, right.Length)
            ? Rank(left[common]).CompareTo(Rank(right[common]))
            : left.Length.CompareTo(right.Length);
    }

    public int CompareTo(CodePointText other) => Compare(Text, other.Text);

    private static int Rank(char unit) => unit is >= FirstOfPairs and < FirstBehindPairs ? unit + char.MaxValue : unit;
}
