using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Querying.Planning;

/// <summary>Plans whole operations, as far as a plan can express them.</summary>
internal sealed partial class OperationPlanner(ISchema schema, RootPlanner roots, PlanCache plans, PlanExecutor executor, IOptions<PlanningOptions> options, ILogger<OperationPlanner> log)
{
    /// <summary>The plan, which is not whole for an operation that GraphQL.NET has to run; null where an argument is refused.</summary>
    /// <exception cref="QueryError">The operation needs too many queries. GraphQL.NET would run as many as allowed, at the cost of all.</exception>
    public OperationPlan? Plan(GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
    {
        if (operation.Operation != OperationType.Query)
            return null;
        var plan = new OperationPlan();
        var budget = new QueryBudget(options.Value.MaxQueriesPerOperation);
        var selections = new SelectionCollector(document, schema, new ArgumentReader(operation, variables));
        var isRefused = false;
        foreach (var selected in selections.Collect(schema.Query.Name, [operation.SelectionSet]))
            if (selected.Name == "__typename")
                plan.Add(new PreparedTypeName(selected.ResponseKey, schema.Query.Name), new ParameterList());
            else if (!roots.HavePlans(selected.Name))
                plan.LeaveToEngine();
            else if (Plan(selected, selections) is { HasFault: false } root)
                plan.Add(plans.Prepare(root, budget), root.Parameters);
            else
                isRefused = true;

        if (isRefused)
            return null;
        if (plan.IsWhole && log.IsEnabled(LogLevel.Debug))
            LogPlan(operation.Name?.StringValue ?? "(without a name)", executor.Print(plan));
        return plan;
    }

    private RootPlan? Plan(SelectedField selected, SelectionCollector selections)
    {
        try
        {
            return roots.Plan(selected, schema.Query, selections);
        }
        catch (QueryError)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Planned the operation {Operation}:\n{Plan}")]
    private partial void LogPlan(string operation, string plan);
}
