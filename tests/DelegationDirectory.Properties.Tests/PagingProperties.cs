using System.Text.Json;
using DelegationDirectory.ContractHost.Model;
using FsCheck.Xunit;

namespace DelegationDirectory.Properties.Tests;

public sealed class PagingProperties(Databases databases) : IClassFixture<Databases>
{
    private const int MostPages = 100;

    /// <summary>A key to sort delegations by: as a client writes it, and as LINQ to Objects reads it.</summary>
    private sealed record Key(string Format, Func<Delegation, string, object?> Read);

    private static readonly Key[] Keys =
    [
        new("{{ id: {0} }}", (d, _) => d.Id),
        new("{{ countryId: {0} }}", (d, _) => d.CountryId),
        new("{{ country: {{ region: {0} }} }}", (d, _) => d.Country.Region),
        new("{{ leadId: {0} }}", (d, _) => d.LeadId),
        new("{{ dialogue: {{ startDate: {0} }} }}", (d, _) => d.Dialogue.StartDate),
        new("{{ dialogue: {{ round: {0} }} }}", (d, _) => d.Dialogue.Round),
        new("{{ dialogue: {{ hostCountry: {{ name: {0} }} }} }}", (d, _) => d.Dialogue.HostCountry?.Name),
        new("{{ lead: {{ agency: {{ acronym: {0} }} }} }}", (d, _) => d.Lead?.Agency?.Acronym),
        new("{{ lead: {{ rank: {0} }} }}", (d, provider) => provider == "SQLite" ? d.Lead?.Rank.ToString() : d.Lead?.Rank),
    ];

    [Property(MaxTest = 150)]
    public void Every_order_visits_each_row_once_in_that_order(byte[] choices, byte pageSize, bool backward, bool sqlite)
    {
        var database = databases.Get(sqlite);
        var keys = choices.Take(3).Select(choice => (Key: Keys[choice % Keys.Length], Descending: choice >= 128)).ToArray();
        var order = $"[{string.Join(", ", keys.Select(key => string.Format(null, key.Key.Format, key.Descending ? "DESC" : "ASC")))}]";

        var expected = database.Delegations.OrderBy(_ => 0);
        foreach (var (key, descending) in keys)
            expected = descending
                ? expected.ThenByDescending(d => key.Read(d, database.Provider), Ordinal.Comparer)
                : expected.ThenBy(d => key.Read(d, database.Provider), Ordinal.Comparer);

        Assert.Equal(
            expected.ThenBy(d => d.Id, StringComparer.Ordinal).Select(d => d.Id),
            Walk(database, order, (pageSize % 7) + 1, backward));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_walk_goes_on_rightly_while_rows_come_and_go(bool sqlite)
    {
        using var database = new ContractDatabase(sqlite ? "SQLite" : "InMemory");
        var seen = new List<string>();
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var connection = Page(database, "[{ dialogue: { round: ASC } }]", 2, after, backward: false);
            seen.AddRange(Ids(connection));
            if (!connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
            after = connection.GetProperty("pageInfo").GetProperty("endCursor").GetString();

            using var context = database.Open();
            context.Remove(context.Find<Delegation>(seen[^1])!);
            context.Add(new Delegation { Id = "before-" + page, DialogueId = "d03", CountryId = "US" });
            context.SaveChanges();
        }

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(database.Delegations.Select(d => d.Id).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal).Where(id => id[0] == 'g'));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cursor_is_refused_under_another_order_and_by_another_connection(bool sqlite)
    {
        var database = databases.Get(sqlite);
        var cursor = Page(database, "[{ id: ASC }]", 1, null, backward: false).GetProperty("pageInfo").GetProperty("endCursor").GetString();

        foreach (var query in new[]
        {
            "query($c: String) { delegations(after: $c, order: { id: DESC }) { nodes { id } } }",
            "query($c: String) { delegations(before: $c, order: { countryId: ASC }) { nodes { id } } }",
            "query($c: String) { agencies(after: $c, order: { id: ASC }) { nodes { id } } }",
        })
        {
            var error = database.Send(query, new { c = cursor }).GetProperty("errors")[0].GetProperty("extensions");
            Assert.Equal("HC0078", error.GetProperty("code").GetString());
            Assert.Equal(cursor, error.GetProperty("cursor").GetString());
        }
    }

    [Property(MaxTest = 300)]
    public void Any_text_given_as_a_cursor_is_refused_or_obeyed(string text, bool base64)
    {
        var cursor = base64 ? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text ?? "")) : text;
        var answer = databases.Get(sqlite: false).Send("query($c: String) { countries(after: $c) { nodes { id } } }", new { c = cursor });
        if (answer.TryGetProperty("errors", out var errors))
            Assert.Equal("HC0078", errors[0].GetProperty("extensions").GetProperty("code").GetString());
        else
            Assert.Null(cursor);
    }

    private static List<string> Walk(ContractDatabase database, string order, int size, bool backward)
    {
        var seen = new List<string>();
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var connection = Page(database, order, size, cursor, backward);
            seen.InsertRange(backward ? 0 : seen.Count, Ids(connection));
            var info = connection.GetProperty("pageInfo");
            Assert.Equal(page > 0, info.GetProperty(backward ? "hasNextPage" : "hasPreviousPage").GetBoolean());
            if (!info.GetProperty(backward ? "hasPreviousPage" : "hasNextPage").GetBoolean())
                return seen;
            cursor = info.GetProperty(backward ? "startCursor" : "endCursor").GetString();
        }

        throw new InvalidOperationException($"More than {MostPages} pages.");
    }

    private static JsonElement Page(ContractDatabase database, string order, int size, string? cursor, bool backward)
    {
        var arguments = backward ? "last: $size, before: $cursor" : "first: $size, after: $cursor";
        var query = $$"""
            query($size: Int, $cursor: String) {
              delegations({{arguments}}, order: {{order}}) {
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                nodes { id }
              }
            }
            """;
        return database.Ask(query, new { size, cursor }).GetProperty("delegations");
    }

    private static IEnumerable<string> Ids(JsonElement connection) =>
        connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).ToArray();

    /// <summary>Nulls first, text by code point, everything else by its own order.</summary>
    private sealed class Ordinal : IComparer<object?>
    {
        public static readonly Ordinal Comparer = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (string left, string right) => string.CompareOrdinal(left, right),
            _ => System.Collections.Comparer.Default.Compare(x, y),
        };
    }
}
