using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Deprecations;

/// <summary>
/// Tells of results what their operations use that is deprecated. What an operation writes is looked through once and known for as long as
/// its document is kept; of a schema without anything deprecated nothing is.
/// </summary>
internal sealed class DeprecationNotices(ISchema schema)
{
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, DeprecatedUses> _operations = [];
    private readonly Lazy<bool> _mayBe = new(() => DeprecatedUses.MayBeIn(schema));

    /// <summary>What the client is told; null when there is nothing to tell.</summary>
    public DeprecationNotice? Of(ExecutionResult result, IReadOnlyDictionary<string, object?> variables)
    {
        if (result is not { Operation: { } operation, Document: { } document } || !_mayBe.Value)
            return null;
        if (!_operations.TryGetValue(operation, out var uses))
            _operations.AddOrUpdate(operation, uses = new DeprecatedUses(schema, document, operation));
        return uses.NoticeFor(variables);
    }
}
