using System.Text.RegularExpressions;

namespace DelegationDirectory.Storage.Tests.Plans;

/// <summary>How a database answers a query.</summary>
/// <param name="Sql">The query.</param>
/// <param name="Steps">What it does, in its own words.</param>
public sealed partial record QueryPlan(string Sql, IReadOnlyList<string> Steps)
{
    /// <summary>The tables that are read from end to end to find some of their rows.</summary>
    public IEnumerable<string> Scanned => Steps.Select((step, place) => TableOf(step, place + 1 < Steps.Count ? Steps[place + 1] : "")).OfType<string>();

    public override string ToString() => $"{Sql}\n{string.Join('\n', Steps)}";

    private string? TableOf(string step, string next)
    {
        if (PostgreSqlScan().Match(step) is { Success: true } ofPostgreSql)
            return next.TrimStart().StartsWith("Filter:", StringComparison.Ordinal) ? ofPostgreSql.Groups[1].Value : null;
        return SqliteScan().Match(step) is { Success: true } ofSqlite
            ? Regex.Match(Sql, $"\"(\\w+)\" AS \"{ofSqlite.Groups[1].Value}\"").Groups[1].Value
            : null;
    }

    // Seq Scan on "Dialogue" d; one without a filter below it is joined as a whole, where much of it is wanted.
    [GeneratedRegex("Seq Scan on \"?(\\w+)\"?")]
    private static partial Regex PostgreSqlScan();

    // SCAN d; one that says USING INDEX goes along an order, and ends with the page.
    [GeneratedRegex("^SCAN (\\w+)$")]
    private static partial Regex SqliteScan();
}
