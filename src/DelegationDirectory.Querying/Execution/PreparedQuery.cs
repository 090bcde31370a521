using System.Linq.Expressions;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Planning;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>A compiled query, and which of a plan's values it takes.</summary>
/// <typeparam name="TResult">What a run gives.</typeparam>
internal sealed class PreparedQuery<TResult>
{
    private const int Keys = -1;

    private readonly CompiledQuery<TResult> _query;
    private readonly int[] _places;

    /// <param name="query">The query's expression.</param>
    /// <param name="parameters">The plan's values; what the expression uses besides is the keys of its parents.</param>
    /// <param name="cache">Where compiled queries are kept.</param>
    public PreparedQuery(Expression query, ParameterList parameters, QueryCache cache)
    {
        var used = FreeParameters.Of(query).Where(parameter => parameter != LevelQueries.Context).ToList();
        _places = [.. used.Select(parameter => parameters.PlaceOf(parameter))];
        _query = cache.Get<TResult>(Expression.Lambda(query, [LevelQueries.Context, .. used]));
    }

    /// <summary>What the query is called: no other has the same.</summary>
    public int Number => _query.Number;

    /// <summary>Prints which query reads what, and its SQL where the database has any.</summary>
    public void Print(PlanOutline outline, string reads, DbContext? database, object?[] values)
    {
        outline.Line($"{reads}: query {_query.Number} with values {string.Join(", ", _places.Select(place => place == Keys ? "keys" : $"p{place}"))}");
        if (database is not null)
            outline.Lines(SqlText.Of(_query.Expression, database, ValueOf));

        object? ValueOf(ParameterExpression parameter)
        {
            var place = _places[_query.Expression.Parameters.IndexOf(parameter) - 1];
            return place == Keys ? Activator.CreateInstance(parameter.Type) : values[place];
        }
    }

    /// <summary>Runs the query for some values of the plan, and keys where it takes any.</summary>
    public TResult Run(DbContext context, object?[] values, object? keys, CancellationToken cancellationToken) =>
        _query.Run(context, Arguments(values, keys), cancellationToken);

    /// <summary>What the query takes of a plan's values, and of keys.</summary>
    public object?[] Arguments(object?[] values, object? keys)
    {
        var arguments = new object?[_places.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _places[i] == Keys ? keys : values[_places[i]];
        return arguments;
    }
}
