using System.Text.Json.Nodes;
using DelegationDirectory.Testing.Hostile;

namespace DelegationDirectory.Hostile.Tests;

/// <summary>Each request of the hostile set gets a clean answer, and so does whoever comes after it.</summary>
[Collection(nameof(Attacked))]
public sealed class HostileSetTests(HostileServer server)
{
    private const int LargestRefusal = 10_000;

    public static TheoryData<string> Names => [.. HostileRequests.All().Select(request => request.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_clean_answer_and_a_server_that_is_well(string name)
    {
        var request = HostileRequests.All().Single(candidate => candidate.Name == name);
        using var answer = await request.SendAsync(server.Client);
        var text = await answer.Content.ReadAsStringAsync();
        var json = JsonNode.Parse(text)!;

        Assert.True(request.Status == (int)answer.StatusCode, $"{(int)answer.StatusCode}\n{text[..Math.Min(500, text.Length)]}");
        Assert.Equal(request.Code, (string?)json["errors"]?[0]?["extensions"]?["code"]);
        if (request.Status != 200)
        {
            Assert.InRange(json["errors"]!.AsArray().Count, 1, 5);
            Assert.InRange(text.Length, 1, LargestRefusal);
        }

        Assert.DoesNotContain("traceId", text, StringComparison.Ordinal);
        await server.AssertIsWellAsync();
    }

    [Fact]
    public async Task All_of_it_at_once_leaves_the_server_well()
    {
        await Parallel.ForEachAsync(HostileRequests.All().Concat(HostileRequests.All(1)), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (request, cancellation) =>
        {
            using var answer = await request.SendAsync(server.Client, cancellation);
            Assert.Equal(request.Status, (int)answer.StatusCode);
        });

        await server.AssertIsWellAsync();
    }
}
