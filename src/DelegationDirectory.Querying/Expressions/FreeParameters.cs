using System.Linq.Expressions;

namespace DelegationDirectory.Querying.Expressions;

/// <summary>Finds the parameters that a query uses and does not bind itself, in the order in which it uses them.</summary>
internal sealed class FreeParameters : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _bound = [];
    private readonly List<ParameterExpression> _free = [];

    private FreeParameters()
    {
    }

    public static IReadOnlyList<ParameterExpression> Of(Expression query)
    {
        var visitor = new FreeParameters();
        visitor.Visit(query);
        return visitor._free;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _bound.UnionWith(node.Parameters);
        return base.VisitLambda(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (!_bound.Contains(node) && !_free.Contains(node))
            _free.Add(node);
        return node;
    }
}
