using DelegationDirectory.Transport.Errors;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Resolvers;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace DelegationDirectory.Transport.Documents;

/// <summary>GraphQL.NET's execution of queries; a field with one of the <see cref="MisplacedNulls"/> fails.</summary>
internal class QueryStrategy : ParallelExecutionStrategy
{
    protected override IFieldResolver SelectResolver(ExecutionNode node, ExecutionContext context) =>
        node.Field.Arguments is not null && MisplacedNulls.FindHidden(node.Field, context) is { } variable
            ? throw Refusal(variable, node.Field.Name.StringValue)
            : base.SelectResolver(node, context);

    private static ExecutionError Refusal(string variable, string field) =>
        new($"The variable `${variable}` is null, and `{field}` needs a value there. Leave the variable out to have its default.")
        {
            Code = ErrorCodes.NonNull,
        };
}
