using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>What the queries of one operation are run on.</summary>
/// <param name="Context">The context.</param>
/// <param name="Request">The services of the request.</param>
/// <param name="Counts">What has been counted in the state that the context reads; null where it may change.</param>
internal sealed record QuerySession(DbContext Context, IServiceProvider Request, CountCache? Counts)
{
    /// <summary>Counts, unless it has been counted before. What keys decide, which other queries have found, is not told apart by them.</summary>
    public ValueTask<int> CountAsync(PreparedQuery<Task<int>> count, object?[] values, CancellationToken cancellationToken)
    {
        var arguments = count.Arguments(values, keys: null);
        return Counts is null || Array.Exists(arguments, PreparedKeys.AreKeys)
            ? new(RunAsync())
            : Counts.GetAsync(count.Number, arguments, RunAsync);

        Task<int> RunAsync() => count.Run(Context, values, keys: null, cancellationToken);
    }
}
