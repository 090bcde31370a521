using System.Globalization;

namespace DelegationDirectory.Benchmarks.Reports;

/// <summary>A figure and the limits that it must keep.</summary>
/// <param name="Title">What the figure is.</param>
/// <param name="Value">The figure.</param>
/// <param name="AtMost">The most it may be.</param>
/// <param name="AtLeast">The least it may be.</param>
internal sealed record Bar(string Title, double Value, double AtMost = double.PositiveInfinity, double AtLeast = 0)
{
    public bool Holds => Value <= AtMost && Value >= AtLeast;

    private string Limits => (AtLeast, AtMost) switch
    {
        (0, _) => $"≤ {Number(AtMost)}",
        (_, double.PositiveInfinity) => $"≥ {Number(AtLeast)}",
        _ => $"{Number(AtLeast)} to {Number(AtMost)}",
    };

    public static MarkdownTable Table(IEnumerable<Bar> bars)
    {
        var table = new MarkdownTable(1, "bar", "limit", "measured", "");
        foreach (var bar in bars)
            table.Add(bar.Title, bar.Limits, Number(bar.Value), bar.Holds ? "pass" : "**fail**");
        return table;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
