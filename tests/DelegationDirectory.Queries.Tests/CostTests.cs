using System.Net.Http.Json;
using System.Text.Json;
using DelegationDirectory.Transport;

namespace DelegationDirectory.Queries.Tests;

/// <summary>What people ask fits within what is allowed.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class CostTests(DirectoryServers servers)
{
    public static TheoryData<string> Operations => OperationTests.Operations;

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_that_ships_costs_less_than_half_of_what_is_allowed(string operation)
    {
        var query = await File.ReadAllTextAsync(OperationTests.PathOf(operation));

        await AssertFitsAsync(query, part: 0.5, OperationTests.Variables);
    }

    [Fact]
    public async Task A_page_of_every_root_connection_fits_without_a_size_with_everything_that_is_one_step_away()
    {
        var connections = (await FieldsAsync("Query")).Where(field => NamedType(field).EndsWith("Connection", StringComparison.Ordinal)).ToList();

        Assert.True(connections.Count >= 9);
        foreach (var connection in connections)
        {
            var nodes = (await FieldsAsync(NamedType(connection))).Single(field => Name(field) == "nodes");
            var arguments = Name(connection) == "search" ? "(text: \"cyber\")" : "";
            var query = $"{{ {Name(connection)}{arguments} {{ totalCount pageInfo {{ endCursor }} nodes {{ {await EverythingAsync(NamedType(nodes))} }} }} }}";
            await AssertFitsAsync(query);
            await servers[DirectoryServers.Sqlite].AskAsync(query);
        }
    }

    [Fact]
    public async Task Forty_searches_fit_into_one_operation_and_one_more_does_not()
    {
        const int Most = 40;
        var (_, within) = await servers[DirectoryServers.Sqlite].SendAsync(Searches(Most));
        var (status, beyond) = await servers[DirectoryServers.Sqlite].SendAsync(Searches(Most + 1));

        Assert.False(within.TryGetProperty("errors", out _));
        Assert.Equal(400, status);
        Assert.Equal("HC0047", beyond.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        static string Searches(int count) => $"{{ {string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}: search(text: \"misspelt wrods {i}\") {{ totalCount }}"))} }}";
    }

    /// <summary>All fields of a type, or of each type of a union.</summary>
    private async Task<string> EverythingAsync(string type)
    {
        var types = (await TypeAsync(type)).GetProperty("possibleTypes");
        if (types.ValueKind == JsonValueKind.Null)
            return string.Join(' ', (await FieldsAsync(type)).Select(Selected));

        // Fields of one name may be of several types, so each needs a name of its own.
        var fragments = new List<string>();
        foreach (var possible in types.EnumerateArray().Select(Name))
            fragments.Add($"... on {possible} {{ {string.Join(' ', (await FieldsAsync(possible)).Select(field => $"{possible}_{Name(field)}: {Selected(field)}"))} }}");
        return string.Join(' ', fragments);
    }

    private async Task<IReadOnlyList<JsonElement>> FieldsAsync(string type) =>
        [.. (await TypeAsync(type)).GetProperty("fields").EnumerateArray()];

    private async Task<JsonElement> TypeAsync(string type) =>
        (await servers[DirectoryServers.InMemory].AskAsync(
            "query($type: String!) { __type(name: $type) { possibleTypes { name } fields { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } }",
            new { type })).GetProperty("__type");

    private static string Name(JsonElement part) => part.GetProperty("name").GetString()!;

    private static string NamedType(JsonElement field) => Name(Innermost(field.GetProperty("type")));

    private static JsonElement Innermost(JsonElement type) =>
        type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object ? Innermost(inner) : type;

    /// <summary>A field with a selection that its type has: a name of the type, or how many there are.</summary>
    private static string Selected(JsonElement field) => Innermost(field.GetProperty("type")).GetProperty("kind").GetString() switch
    {
        "OBJECT" when NamedType(field).EndsWith("Connection", StringComparison.Ordinal) => $"{Name(field)} {{ totalCount }}",
        "OBJECT" => $"{Name(field)} {{ __typename }}",
        _ => Name(field),
    };

    private async Task AssertFitsAsync(string query, double part = 1, object? variables = null)
    {
        var limits = new GraphQLTransportOptions().Cost;
        var cost = await PriceAsync(query, variables);
        Assert.True(cost.GetProperty("fieldCost").GetDouble() <= part * limits.MaxFieldCost, $"{query}\n{cost}");
        Assert.True(cost.GetProperty("typeCost").GetDouble() <= part * limits.MaxTypeCost, $"{query}\n{cost}");
    }

    private async Task<JsonElement> PriceAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("GraphQL-Cost", "validate");
        using var response = await servers[DirectoryServers.InMemory].Client.SendAsync(request);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.TryGetProperty("extensions", out var extensions), $"{query}\n{answer}");
        return extensions.GetProperty("operationCost");
    }
}
