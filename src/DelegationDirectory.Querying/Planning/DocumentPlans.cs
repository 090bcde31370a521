using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>The plans of documents, found by what a request's variables look like. They live as long as their document does.</summary>
internal sealed class DocumentPlans(ISchema schema, OperationPlanner planner)
{
    /// <summary>How many shapes of variables one operation may have plans for at a time.</summary>
    private const int MaxShapes = 100;

    /// <summary>How many plans one shape may have: by which values of a cursor are missing, or by the kind of a node.</summary>
    private const int MaxVariants = 16;

    private readonly ConditionalWeakTable<GraphQLOperationDefinition, Operation> _operations = [];

    /// <summary>The plan for a request, and its values; null when GraphQL.NET has to run it.</summary>
    /// <exception cref="Errors.QueryError">The operation needs too many queries.</exception>
    public (OperationPlan Plan, object?[][] Values)? Find(
        GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
    {
        if (!_operations.TryGetValue(operation, out var known))
            _operations.AddOrUpdate(operation, known = new Operation(new VariableShape(operation, schema)));

        var shape = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        try
        {
            return known.Shape.TryWrite(ref shape, variables) && Find(known, shape.Text, document, operation, variables) is { Plan.IsWhole: true } found
                ? found
                : null;
        }
        finally
        {
            shape.Clear();
        }
    }

    private (OperationPlan Plan, object?[][] Values)? Find(
        Operation known, ReadOnlySpan<char> shape, GraphQLDocument document, GraphQLOperationDefinition operation,
        IReadOnlyDictionary<string, object?> variables)
    {
        if (!known.ByShape.TryGetValue(shape, out var variants))
            variants = [];
        foreach (var variant in variants)
            if (variant.Bind(variables) is { } values)
                return (variant, values);

        if (planner.Plan(document, operation, variables) is not { } plan)
            return null;
        if (variants.Length < MaxVariants)
            known.Add(shape.ToString(), [.. variants, plan]);
        return (plan, plan.Bind(variables)!);
    }

    private sealed class Operation(VariableShape shape)
    {
        private readonly ConcurrentDictionary<string, OperationPlan[]> _plans = new(StringComparer.Ordinal);

        public VariableShape Shape { get; } = shape;

        public ConcurrentDictionary<string, OperationPlan[]>.AlternateLookup<ReadOnlySpan<char>> ByShape =>
            _plans.GetAlternateLookup<ReadOnlySpan<char>>();

        public void Add(string shape, OperationPlan[] variants)
        {
            if (_plans.Count >= MaxShapes)
                _plans.Clear();
            _plans[shape] = variants;
        }
    }
}
