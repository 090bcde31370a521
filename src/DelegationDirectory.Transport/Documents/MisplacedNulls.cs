using DelegationDirectory.Transport.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace DelegationDirectory.Transport.Documents;

/// <summary>
/// Variables that may be null by their type, are null, and are used only in arguments that may not be. A default allows such a use
/// (GraphQL specification, 5.8.5), and the null is then an error of the field (6.4.1), which GraphQL.NET takes for one of the request.
/// So it is not shown these nulls, and each field that has one fails instead of being resolved.
/// </summary>
internal static class MisplacedNulls
{
    /// <summary>The variables without these nulls. Only a query has fields that can fail by themselves from the root on.</summary>
    public static Inputs Hide(in ValidationOptions request)
    {
        var variables = request.Variables;
        var nulls = (request.Operation.Variables?.Items ?? [])
            .Where(variable => variable.Type is not GraphQLNonNullType && IsNull(variables, variable.Variable.Name.StringValue))
            .Select(variable => variable.Variable.Name.StringValue)
            .ToHashSet();
        if (nulls.Count == 0 || request.Operation.Operation != OperationType.Query)
            return variables;

        foreach (var (variable, holder, expected) in new DocumentOutline(request.Document, request.Schema, maxLocations: 0).Uses())
            if (expected is not NonNullGraphType || holder.Directive is not null)
                nulls.Remove(variable.Name.StringValue);
        return nulls.Count == 0 ? variables : new Inputs(variables.Where(given => !nulls.Contains(given.Key)).ToDictionary());
    }

    /// <summary>The name of a variable in a field's arguments whose null was hidden.</summary>
    public static string? FindHidden(GraphQLField field, ExecutionContext context) =>
        context.ExecutionOptions.Variables is { Count: > 0 } given
            ? VariablesIn(field).FirstOrDefault(name =>
                IsNull(given, name) && context.Variables.Find(name) is not { ValueSpecified: true, IsDefault: false })
            : null;

    private static bool IsNull(Inputs variables, string name) => variables.TryGetValue(name, out var value) && value is null;

    private static IEnumerable<string> VariablesIn(GraphQLField field) =>
        (field.Arguments?.Items ?? []).SelectMany(argument => VariablesIn(argument.Value));

    private static IEnumerable<string> VariablesIn(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => [variable.Name.StringValue],
        GraphQLListValue list => (list.Values ?? []).SelectMany(VariablesIn),
        GraphQLObjectValue obj => (obj.Fields ?? []).SelectMany(field => VariablesIn(field.Value)),
        _ => [],
    };
}
