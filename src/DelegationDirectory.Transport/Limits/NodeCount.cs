using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace DelegationDirectory.Transport.Limits;

/// <summary>Counts the nodes of a document, and stops counting when there are too many.</summary>
internal sealed class NodeCount : ASTVisitor<NodeCount.Tally>
{
    private static readonly NodeCount Visitor = new();

    public static int Of(GraphQLDocument document, int max)
    {
        var tally = new Tally { Max = max };
        var walk = Visitor.VisitAsync(document, tally);
        return walk.IsCompletedSuccessfully ? tally.Count : throw new InvalidOperationException("Counting nodes never waits.");
    }

    public override ValueTask VisitAsync(ASTNode? node, Tally context) =>
        node is null || ++context.Count > context.Max ? default : base.VisitAsync(node, context);

    internal sealed class Tally : IASTVisitorContext
    {
        public int Count { get; set; }

        public int Max { get; init; }

        public CancellationToken CancellationToken => CancellationToken.None;
    }
}
