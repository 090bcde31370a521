using DelegationDirectory.Testing.Hostile;

namespace DelegationDirectory.Hostile.Tests;

/// <summary>Whatever becomes of a valid request on its way, it is answered or refused, and never a failure of the server.</summary>
[Collection(nameof(Attacked))]
public sealed class MutationTests(HostileServer server)
{
    private const int Seed = 20_240_311;
    private const int Count = 5000;

    [Fact]
    public async Task Requests_changed_at_random_are_never_answered_with_5xx()
    {
        var mutation = new RequestMutation(Seed);
        var statuses = new int[Count];
        await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, cancellation) =>
        {
            using var body = new ByteArrayContent(mutation.Body(number)) { Headers = { ContentType = new("application/json") } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
            request.Headers.Accept.ParseAdd("application/graphql-response+json");
            using var answer = await server.Client.SendAsync(request, cancellation);
            statuses[number] = (int)answer.StatusCode;
        });

        Assert.Empty(statuses.Index().Where(status => status.Item >= 500).Take(5).Select(status => System.Text.Encoding.UTF8.GetString(mutation.Body(status.Index))));
        Assert.True(statuses.Count(status => status == 200) > Count / 10);
        Assert.True(statuses.Count(status => status == 400) > Count / 10);
        await server.AssertIsWellAsync();
    }
}
