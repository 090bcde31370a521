namespace DelegationDirectory.Comparison;

/// <summary>Rows as people and Markdown read them.</summary>
internal static class Table
{
    public static void Write(TextWriter output, string title, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        output.WriteLine($"## {title}\n");
        output.WriteLine(Row(heads));
        output.WriteLine(Row([.. heads.Select(_ => "---")]));
        foreach (var row in rows)
            output.WriteLine(Row(row));
        output.WriteLine();
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")))} |";
}
