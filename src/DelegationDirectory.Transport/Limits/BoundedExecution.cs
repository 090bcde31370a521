using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Errors;
using GraphQL.Execution;
using Microsoft.Extensions.Options;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace DelegationDirectory.Transport.Limits;

/// <summary>
/// GraphQL.NET's execution of queries, up to a number of values. It keeps a node in memory for each value of an answer, and a list within
/// a list within a list may come to more of them than any server has room for.
/// </summary>
internal sealed class BoundedExecution(IOptions<GraphQLTransportOptions> options) : ParallelExecutionStrategy
{
    public override Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode) =>
        new Run(options.Value.Limits).ExecuteNodeTreeAsync(context, rootNode);

    private sealed class Run(RequestLimits limits) : QueryStrategy
    {
        private int _values;

        protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node) =>
            ++_values <= limits.MaxResolvedValues ? base.ExecuteNodeAsync(context, node) : throw LimitErrors.TooManyValues(limits);
    }
}
