using System.Text;

namespace DelegationDirectory.Benchmarks.Reports;

/// <summary>A table in Markdown, whose first columns are texts and whose others are numbers.</summary>
internal sealed class MarkdownTable(int texts, params IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    public void Add(params IReadOnlyList<string> cells) => _rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, columns);
        Append(text, columns.Select((_, index) => index < texts ? "---" : "---:"));
        foreach (var row in _rows)
            Append(text, row);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
