using System.Linq.Expressions;
using DelegationDirectory.Querying.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace DelegationDirectory.Querying.Planning;

/// <summary>The columns of one level's rows: only what is selected, keys to stitch by, and sort values that cursors are made of.</summary>
internal sealed class RowLayout(Type linkType)
{
    private readonly List<Expression> _columns = [];
    private readonly List<(int Slot, int Owner)> _required = [];

    /// <summary>The row that columns are read from.</summary>
    public ParameterExpression Link { get; } = Expression.Parameter(linkType, "link");

    /// <summary>The columns, each in its own type.</summary>
    public IReadOnlyList<Expression> Columns => _columns;

    /// <summary>Adds a column, unless it is there already, and gives its place in the row.</summary>
    public int Add(Expression column)
    {
        var known = _columns.FindIndex(other => ExpressionEqualityComparer.Instance.Equals(other, column));
        if (known >= 0)
            return known;
        _columns.Add(column);
        return _columns.Count - 1;
    }

    /// <summary>Adds a column computed from the link and gives its place in the row.</summary>
    public int Add(LambdaExpression column) => Add(column.Bind(Link));

    /// <summary>States that a value is never missing while the entity that it belongs to, told by its key, is there.</summary>
    public void Require(int slot, int owner) => _required.Add((slot, owner));

    /// <summary>Whether the rows have a value wherever there is always one.</summary>
    public bool IsComplete(List<object?[]> rows)
    {
        foreach (var row in rows)
            foreach (var (slot, owner) in _required)
                if (row[slot] is null && row[owner] is not null)
                    return false;
        return true;
    }

    /// <summary><c>link → object?[]</c>: the columns, and what else is asked for behind them.</summary>
    public LambdaExpression ToProjection(params IEnumerable<Expression> besides) =>
        Expression.Lambda(
            Expression.NewArrayInit(typeof(object), _columns.Concat(besides).Select(column => Expression.Convert(column, typeof(object)))), Link);
}
