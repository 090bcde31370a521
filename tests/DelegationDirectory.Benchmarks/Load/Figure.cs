using System.Globalization;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>A figure of a measurement.</summary>
/// <param name="Title">Its name and unit.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Of">What it is.</param>
internal sealed record Figure(string Title, string Format, Func<Totals, double> Of)
{
    public static readonly Figure ServerTime = new("server CPU µs", "0", totals => totals.ServerMicroseconds);
    public static readonly Figure DatabaseTime = new("database CPU µs", "0;;", totals => totals.DatabaseMicroseconds);
    public static readonly Figure Rate = new("requests/s", "0", totals => totals.Best.RequestsPerSecond);
    public static readonly Figure MedianRate = new("requests/s", "0", totals => totals.MedianRate);
    public static readonly Figure Allocated = new("allocated KiB", "0.0", totals => totals.AllocatedKilobytes);
    public static readonly Figure Statements = new("SQL statements", "0.##", totals => totals.SqlStatements);

    /// <summary>Those that are compared with the hand-written endpoint's.</summary>
    public static IReadOnlyList<Figure> Compared { get; } = [ServerTime, DatabaseTime, Rate, Allocated, Statements];

    public string Text(Totals totals) => Of(totals).ToString(Format, CultureInfo.InvariantCulture);
}
