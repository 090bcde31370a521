using System.Text;

namespace DelegationDirectory.Querying.Planning;

/// <summary>A plan as text: what is written of which column, which level is read by which query. Two plans that print alike are alike.</summary>
internal sealed class PlanOutline
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(FormattableString line)
    {
        _text.Append(' ', 2 * _depth).AppendLine(FormattableString.Invariant(line));
    }

    /// <summary>A line with what belongs below it.</summary>
    public void Block(FormattableString line, Action below)
    {
        Line(line);
        _depth++;
        below();
        _depth--;
    }

    /// <summary>A text of several lines, at this depth.</summary>
    public void Lines(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            _text.Append(' ', 2 * _depth).AppendLine(line);
    }

    public override string ToString() => _text.ToString().ReplaceLineEndings("\n");
}
