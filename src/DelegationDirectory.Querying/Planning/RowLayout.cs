using System.Linq.Expressions;
using DelegationDirectory.Querying.Expressions;

namespace DelegationDirectory.Querying.Planning;

/// <summary>The columns of one level's rows: only what is selected, keys to stitch by, and sort values that cursors are made of.</summary>
internal sealed class RowLayout(Type linkType)
{
    private readonly List<Expression> _columns = [];

    /// <summary>The row that columns are read from.</summary>
    public ParameterExpression Link { get; } = Expression.Parameter(linkType, "link");

    /// <summary>Adds a column and gives its place in the row.</summary>
    public int Add(Expression column)
    {
        _columns.Add(Expression.Convert(column, typeof(object)));
        return _columns.Count - 1;
    }

    /// <summary>Adds a column computed from the link and gives its place in the row.</summary>
    public int Add(LambdaExpression column) => Add(column.Bind(Link));

    /// <summary><c>link → object?[]</c>.</summary>
    public LambdaExpression ToProjection() => Expression.Lambda(Expression.NewArrayInit(typeof(object), _columns), Link);
}
