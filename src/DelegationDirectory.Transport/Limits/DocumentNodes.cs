using DelegationDirectory.Transport.Errors;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace DelegationDirectory.Transport.Limits;

/// <summary>Looks at each node of a document once: that there are not too many, and that none holds too many others.</summary>
internal sealed class DocumentNodes : ASTVisitor<DocumentNodes.Walk>
{
    private static readonly DocumentNodes Visitor = new();

    /// <exception cref="DocumentFault">A limit is passed.</exception>
    public static void Require(GraphQLDocument document, RequestLimits limits)
    {
        var walk = Visitor.VisitAsync(document, new Walk { Document = document, Limits = limits });
        if (!walk.IsCompletedSuccessfully)
            walk.AsTask().GetAwaiter().GetResult();
    }

    public override ValueTask VisitAsync(ASTNode? node, Walk context)
    {
        if (node is null)
            return default;
        if (++context.Count > context.Limits.MaxNodes)
            throw LimitErrors.TooManyNodes(context.Limits);
        if (node is IHasDirectivesNode { Directives.Count: var directives } && directives > context.Limits.MaxDirectivesPerLocation)
            throw LimitErrors.TooManyDirectives(context.Limits).At(context.Document, node);
        if (node is GraphQLListValue { Values.Count: var items } && items > context.Limits.MaxListLength)
            throw LimitErrors.ListTooLong("A list", items, context.Limits).At(context.Document, node);
        return base.VisitAsync(node, context);
    }

    internal sealed class Walk : IASTVisitorContext
    {
        public required GraphQLDocument Document { get; init; }

        public required RequestLimits Limits { get; init; }

        public int Count { get; set; }

        public CancellationToken CancellationToken => CancellationToken.None;
    }
}
