using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DelegationDirectory.Recordings.Tests.Host;

/// <summary>The hand-written endpoints answer what the workloads do: only so is either a measure of the other.</summary>
public sealed class RestTests(ContractServers servers) : IClassFixture<ContractServers>
{
    [Theory]
    [MemberData(nameof(ContractServers.Providers), MemberType = typeof(ContractServers))]
    public async Task A_delegation_is_what_the_first_workload_finds(string provider)
    {
        var data = await AskAsync(provider, "w1", new() { ["id"] = "g01" });
        Same(data["delegationById"], await GetAsync(provider, "w1?id=g01"));
        using var missing = await servers.Client(provider).GetAsync("/rest/w1?id=nobody");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [MemberData(nameof(ContractServers.Providers), MemberType = typeof(ContractServers))]
    public async Task Lists_are_what_the_workloads_list(string provider)
    {
        Same((await AskAsync(provider, "w2"))["countries"]!["nodes"], await GetAsync(provider, "w2"));
        Same((await AskAsync(provider, "w3"))["delegations"]!["nodes"], await GetAsync(provider, "w3"));
        Same((await AskAsync(provider, "w5"))["delegations"]!["nodes"], await GetAsync(provider, "w5"));
        Same((await AskAsync(provider, "w6"))["dialogues"]!["nodes"], await GetAsync(provider, "w6"));
    }

    [Theory]
    [MemberData(nameof(ContractServers.Providers), MemberType = typeof(ContractServers))]
    public async Task A_search_finds_and_counts_what_the_fourth_workload_does(string provider)
    {
        var expected = (await AskAsync(provider, "w4"))["agencies"]!;
        var found = await GetAsync(provider, "w4");
        Same(expected["nodes"], found["items"]);
        Same(expected["totalCount"], found["totalCount"]);
    }

    [Theory]
    [MemberData(nameof(ContractServers.Providers), MemberType = typeof(ContractServers))]
    public async Task A_page_begins_behind_the_delegation_named_and_names_its_last(string provider)
    {
        var expected = (await AskAsync(provider, "w7"))["delegations"]!;
        var whole = await GetAsync(provider, "w7");
        Same(expected["nodes"], whole["items"]);
        Same(expected["totalCount"], whole["totalCount"]);
        Same(expected["pageInfo"]!["hasNextPage"], whole["hasNextPage"]);
        Same(expected["nodes"]!.AsArray().Last()!["id"], whole["next"]);

        var rest = await GetAsync(provider, "w7?after=g20");
        Assert.Equal(["g21", "g22", "g23"], rest["items"]!.AsArray().Select(item => (string)item!["id"]!));
        Same(whole["totalCount"], rest["totalCount"]);
    }

    private async Task<JsonNode> AskAsync(string provider, string workload, JsonObject? variables = null)
    {
        var request = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Workloads", workload + ".json")))!;
        request["variables"] = variables;
        using var response = await servers.Client(provider).PostAsJsonAsync("/graphql", request);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["data"]!;
    }

    private async Task<JsonNode> GetAsync(string provider, string path) =>
        (await servers.Client(provider).GetFromJsonAsync<JsonNode>("/rest/" + path))!;

    private static void Same(JsonNode? expected, JsonNode? actual) => Assert.Equal(expected!.ToJsonString(), actual!.ToJsonString());
}
