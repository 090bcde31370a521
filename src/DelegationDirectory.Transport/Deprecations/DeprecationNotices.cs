using System.Runtime.CompilerServices;
using DelegationDirectory.Transport.Documents;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Deprecations;

/// <summary>
/// Tells of operations what they use that is deprecated. What an operation writes is looked through once and known for as long as its
/// document is kept; of a schema without anything deprecated nothing is.
/// </summary>
internal sealed class DeprecationNotices(ISchema schema, DocumentCache documents)
{
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, DeprecatedUses> _operations = [];
    private readonly Lazy<bool> _mayBe = new(() => DeprecatedUses.MayBeIn(schema));

    /// <summary>Whether there is anything to tell of any operation.</summary>
    public bool MayBe => _mayBe.Value;

    /// <summary>What the client is told of an operation that has run; null when there is nothing to tell.</summary>
    public DeprecationNotice? Of(ExecutionResult result, IReadOnlyDictionary<string, object?> variables) =>
        result is { Operation: { } operation, Document: { } document } && MayBe ? Of(document, operation, variables) : null;

    /// <summary>What the client is told of an operation that has not run; null when there is nothing to tell.</summary>
    /// <exception cref="ExecutionError">The document does not parse, or has no such operation.</exception>
    public DeprecationNotice? Of(string text, string? operationName, IReadOnlyDictionary<string, object?> variables)
    {
        if (!MayBe)
            return null;
        var document = documents.Recall(text);
        return Of(document, OperationSelection.Select(document, operationName), variables);
    }

    private DeprecationNotice? Of(
        GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
    {
        if (!_operations.TryGetValue(operation, out var uses))
            _operations.AddOrUpdate(operation, uses = new DeprecatedUses(schema, document, operation));
        return uses.NoticeFor(variables);
    }
}
