using System.Text;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Recordings.Tests;

/// <summary>The departures as a page for people, with the score that they leave.</summary>
internal static class DeparturePage
{
    private static readonly (DepartureKind Kind, string Heading)[] Kinds =
    [
        (DepartureKind.Fault, "recorded wrong"),
        (DepartureKind.Departure, "departures"),
        (DepartureKind.Database, "the database's"),
        (DepartureKind.NotYet, "not served yet"),
    ];

    public static string Print()
    {
        var page = new StringBuilder();
        page.Append("""
            # Recordings

            `recordings.jsonl` holds requests that a HotChocolate 15 server was sent over the contract host's model and small data set, and its
            answers without messages. Each is sent to the contract host on every database. `departures.json` lists the answers that are
            others here, each with what is right instead: one that is answered as recorded must not be listed. This page shows that list; a
            test fails when it does not.


            """);
        page.AppendLine(Row(["database", "recordings", "answered as recorded", .. Kinds.Select(kind => kind.Heading)]));
        page.AppendLine(Row(Enumerable.Repeat("---", 3 + Kinds.Length)));
        foreach (var provider in TestDatabases.Names)
            page.AppendLine(Row(Score(provider)));

        page.AppendLine().AppendLine(Row(["here", "kind", "why", "recordings"])).AppendLine(Row(Enumerable.Repeat("---", 4)));
        foreach (var departure in Departure.All)
            page.AppendLine(Row(
            [
                departure.Name,
                Kinds.Single(kind => kind.Kind == departure.Kind).Heading,
                departure.Reason,
                string.Join("; ", departure.Records.Select(Print)),
            ]));
        return page.ToString();
    }

    private static IEnumerable<string> Score(string provider)
    {
        var counts = Kinds.Select(kind => Departure.All
            .Where(departure => departure.Kind == kind.Kind)
            .Sum(departure => departure.Records.Count(record => record.Concerns(provider)))).ToList();
        return [provider, .. new[] { Recording.All.Count, Recording.All.Count - counts.Sum() }.Concat(counts).Select(count => $"{count}")];
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Print(DepartingRecord record) =>
        record.Providers is null ? record.Name : $"{record.Name} ({string.Join(", ", record.Providers)})";
}
