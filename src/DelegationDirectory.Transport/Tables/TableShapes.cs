using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DelegationDirectory.Transport.Documents;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Tables;

/// <summary>The shapes of tables, each made once and known for as long as its document is kept.</summary>
internal sealed class TableShapes(ISchema schema, DocumentCache documents)
{
    private readonly ConditionalWeakTable<GraphQLDocument, ConcurrentDictionary<string, TableShape>> _shapes = [];

    /// <summary>The shape for an operation that has been answered, and so is valid.</summary>
    public TableShape Of(string text, string? operationName)
    {
        var document = documents.Recall(text);
        return _shapes.GetValue(document, _ => []).GetOrAdd(operationName ?? "", _ => TableShape.Of(document, operationName, schema));
    }
}
