using DelegationDirectory.Transport.Errors;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Documents;

/// <summary>Which operation of a document is to run (GraphQL specification, 6.1, GetOperation).</summary>
internal static class OperationSelection
{
    public static GraphQLOperationDefinition Select(GraphQLDocument document, string? operationName)
    {
        if (document.Definitions is [GraphQLOperationDefinition only] && (string.IsNullOrEmpty(operationName) || only.Name == operationName))
            return only;

        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        if (!string.IsNullOrEmpty(operationName))
            return operations.Find(operation => operation.Name == operationName) ?? throw OperationErrors.UnknownName(operationName);
        return operations.Count switch
        {
            0 => throw OperationErrors.NoOperation(),
            1 => operations[0],
            _ => throw Ambiguous(document, operations),
        };
    }

    /// <summary>That the schema has operations of this kind at all.</summary>
    public static void RequireServed(GraphQLOperationDefinition operation, ISchema schema)
    {
        if (RootOf(operation, schema) is null)
            throw OperationErrors.KindNotServed(KindOf(operation));
    }

    /// <summary>The type that an operation selects from.</summary>
    public static IObjectGraphType? RootOf(GraphQLOperationDefinition operation, ISchema schema) => operation.Operation switch
    {
        OperationType.Query => schema.Query,
        OperationType.Mutation => schema.Mutation,
        _ => schema.Subscription,
    };

    public static string KindOf(GraphQLOperationDefinition operation) => operation.Operation switch
    {
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => "query",
    };

    /// <summary>A name would not tell apart operations that have none, or the same.</summary>
    private static DocumentFault Ambiguous(GraphQLDocument document, List<GraphQLOperationDefinition> operations)
    {
        if (operations.Find(operation => operation.Name is null) is { } anonymous)
            return OperationErrors.NotAlone(document, anonymous);
        var names = new HashSet<string>(StringComparer.Ordinal);
        return operations.Find(operation => !names.Add(operation.Name!.StringValue)) is { } repeated
            ? OperationErrors.Repeated(document, repeated)
            : OperationErrors.NameNeeded(names);
    }
}
