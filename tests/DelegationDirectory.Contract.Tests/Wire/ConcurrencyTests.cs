using DelegationDirectory.Testing;
using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>So many operations run at a time, so many wait, and more are told to come again.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private readonly TaskCompletionSource _release = new();
    private readonly SemaphoreSlim _started = new(0);

    [Fact]
    public async Task Beyond_those_that_run_and_wait_an_operation_is_refused_with_503_and_later_ones_run()
    {
        await using var server = await GraphQLTestServer.StartAsync(AddTo, options =>
        {
            options.Limits.MaxConcurrentExecutions = 2;
            options.Limits.MaxQueuedExecutions = 1;
        });
        var running = new[] { server.Client.PostQueryAsync("{ wait }"), server.Client.PostQueryAsync("{ wait }") };
        await _started.WaitAsync();
        await _started.WaitAsync();

        // One of these waits for its turn, whichever comes first, and the other finds no place to wait.
        var more = new List<Task<HttpResponseMessage>> { server.Client.PostQueryAsync("{ wait }"), server.Client.PostQueryAsync("{ wait }") };
        var refused = await Task.WhenAny(more);
        using var refusal = await refused;
        more.Remove(refused);

        Assert.Equal(503, refusal.Status());
        Assert.Equal("1", refusal.Headers.GetValues("Retry-After").Single());
        Assert.Contains("Try again later", await refusal.MessageAsync(), StringComparison.Ordinal);
        Assert.False(more[0].IsCompleted);

        _release.SetResult();
        foreach (var answer in running.Concat(more))
            Assert.Equal("""{"data":{"wait":"done"}}""", await (await answer).Content.ReadAsStringAsync());
        using var later = await server.Client.PostQueryAsync("{ wait }");
        Assert.Equal(200, later.Status());
    }

    public void Dispose() => _started.Dispose();

    private void AddTo(IServiceCollection services)
    {
        var query = new ObjectGraphType { Name = "Query" };
        query.AddField(new FieldType
        {
            Name = "wait",
            ResolvedType = new StringGraphType(),
            Resolver = new FuncFieldResolver<string>(async context =>
            {
                _started.Release();
                await _release.Task.WaitAsync(context.CancellationToken);
                return "done";
            }),
        });
        services.AddSingleton<ISchema>(_ => new GraphQL.Types.Schema { Query = query });
    }
}
