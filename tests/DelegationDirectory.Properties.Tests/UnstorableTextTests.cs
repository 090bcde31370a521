using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Properties.Tests;

/// <summary>
/// Texts that not every database can hold — with the character NUL, or with half a surrogate pair — are refused by all alike, at the
/// place where they stand.
/// </summary>
[Collection(nameof(SharedRows))]
public sealed class UnstorableTextTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Texts))]
    public async Task In_a_filter_it_is_refused_at_its_field_and_the_others_are_answered(string database, string text)
    {
        foreach (var operation in new[] { "eq", "neq", "contains", "ncontains", "startsWith", "endsWith", "in", "nin" })
        {
            var answer = await AskAsync(
                database, $"{{ agencies(where: {{ nativeName: {{ {operation}: \"{text}\" }} }}) {{ nodes {{ id }} }} countryById(id: \"US\") {{ id }} }}");
            var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
            Assert.Equal("agencies", error.GetProperty("path")[0].GetString());
            Assert.Equal($"StringOperationFilterInput.{operation}", error.GetProperty("extensions").GetProperty("fieldCoordinate").GetString());
            Assert.Equal("""{"agencies":null,"countryById":{"id":"US"}}""", answer.GetProperty("data").GetRawText());
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task As_a_key_it_names_nothing(string database, string text)
    {
        var answer = await AskAsync(database, $"{{ agencyById(id: \"{text}\") {{ id }} }}");
        Assert.Equal("""{"data":{"agencyById":null}}""", answer.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task In_a_variable_NUL_is_refused_at_its_field_and_half_a_pair_with_the_request(string database)
    {
        const string query = "query($t: String) { agencies(where: { name: { eq: $t } }) { nodes { id } } }";
        var nul = await PostAsync(database, $$"""{ "query": "{{query}}", "variables": { "t": "a\u0000" } }""");
        Assert.Equal("""{"agencies":null}""", nul.GetProperty("data").GetRawText());
        Assert.Equal(
            "StringOperationFilterInput.eq",
            Assert.Single(nul.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("fieldCoordinate").GetString());

        var half = await PostAsync(database, $$"""{ "query": "{{query}}", "variables": { "t": "a\ud83d" } }""");
        Assert.False(half.TryGetProperty("data", out _));
        Assert.Equal("HC0011", Assert.Single(half.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task In_a_cursor_it_makes_one_that_is_none(string database, string text)
    {
        var page = await new Walk(Database(database), "{ countryId: ASC }", 1, backward: false).PageAsync(null);
        var place = JsonNode.Parse(Convert.FromBase64String(page.Next!))!.AsArray();
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes($"[{place[0]!.ToJsonString()},\"{text}\",{place[2]!.ToJsonString()}]"));

        var answer = await AskAsync(database, $"{{ delegations(after: \"{cursor}\", order: {{ countryId: ASC }}) {{ nodes {{ id }} }} }}");
        Assert.Equal(
            "HC0078", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    /// <summary>Each database with each text, written as GraphQL and JSON escape it.</summary>
    public static TheoryData<string, string> Texts()
    {
        var texts = new TheoryData<string, string>();
        foreach (var database in TestDatabases.Names)
            foreach (var text in new[] { @"\u0000", @"a\u0000b", @"\uD83D", @"a\uDE00", @"\uDE00\uD83D" })
                texts.Add(database, text);
        return texts;
    }

    public static TheoryData<string> Databases() => [.. TestDatabases.Names];

    private ContractDatabase Database(string name) => databases.All.Single(database => database.Name == name);

    private Task<JsonElement> AskAsync(string database, string query) => Database(database).SendAsync(query);

    private Task<JsonElement> PostAsync(string database, string body) => Database(database).PostAsync(body);
}
