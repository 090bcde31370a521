using System.Globalization;
using DelegationDirectory.Benchmarks.Load;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Cached;

/// <summary>What known answers cost, beside the first of them, the constant one.</summary>
internal static class CachedReport
{
    public static Report Make(Turns turns, IReadOnlyList<AnswerWay> ways, IReadOnlyList<Totals> totals)
    {
        var constant = totals[0];
        double Rate(Totals own) => own.RateBeside(constant);
        double Time(Totals own) => Figure.ServerTime.Of(constant) / Figure.ServerTime.Of(own);

        Figure[] further = [Figure.Allocated, Figure.Statements];
        var table = new MarkdownTable(
            1, ["answer", Figure.MedianRate.Title, "×", Figure.ServerTime.Title, "×", .. further.Select(figure => figure.Title)]);
        foreach (var (way, own) in ways.Zip(totals))
        {
            table.Add(
            [
                way.Name, Figure.MedianRate.Text(own), Number(Rate(own)), Figure.ServerTime.Text(own), Number(Time(own)),
                .. further.Select(figure => figure.Text(own)),
            ]);
        }

        return new Report(
            "cached",
            "What a known answer costs",
            $"""
            {turns.Description}
            Times and statements are means over all rounds, requests per second and allocations medians. The kept answer is that of w1, a
            point read; the constant one comes from an endpoint of the same process that does nothing but send the same bytes. × is the
            pace beside the constant answer's, in requests per second (the median of the ratios of each round) and in requests for the same
            CPU time: the higher the better.
            """,
            [("Known answers", table)],
            [
                .. ways.Zip(totals).Skip(1).SelectMany(pair => new Bar[]
                {
                    new($"{pair.First.Name}: requests/s × constant", Rate(pair.Second), AtLeast: pair.First.LeastRatio),
                    new($"{pair.First.Name}: constant's server CPU ÷ its own", Time(pair.Second), AtLeast: pair.First.LeastRatio),
                }),
                new("SQL statements a request", totals.Sum(Figure.Statements.Of), 0),
            ]);
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
