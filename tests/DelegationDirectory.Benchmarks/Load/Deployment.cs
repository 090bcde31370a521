using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>The hosts that serve one size of data out of one database.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly ServerProcess _plans;
    private readonly ServerProcess _graphQLNet;

    private Deployment(string size, ServerProcess plans, ServerProcess graphQLNet)
    {
        Size = size;
        _plans = plans;
        _graphQLNet = graphQLNet;
    }

    public string Size { get; }

    public static async Task<Deployment> StartAsync(DatabaseProvider provider, IDatabaseServer database, string size)
    {
        // The first one fills the database.
        var connection = database.ConnectionString("size" + size);
        var plans = await ContractProcess.StartAsync(provider, connection, size);
        try
        {
            return new Deployment(size, plans, await ContractProcess.StartAsync(provider, connection, size, "--engine", "graphqlnet"));
        }
        catch
        {
            await plans.DisposeAsync();
            throw;
        }
    }

    public ServerProcess Host(Contender contender) => contender == Contender.GraphQLNet ? _graphQLNet : _plans;

    public async ValueTask DisposeAsync()
    {
        await _plans.DisposeAsync();
        await _graphQLNet.DisposeAsync();
    }
}
