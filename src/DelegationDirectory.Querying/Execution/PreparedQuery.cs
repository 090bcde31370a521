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
        Lambda = Expression.Lambda(query, [LevelQueries.Context, .. used]);
        _query = cache.Get<TResult>(Lambda);
    }

    /// <summary><c>(context, values…) → result</c>.</summary>
    public LambdaExpression Lambda { get; }

    public TResult Run(DbContext context, object?[] values, object? keys, CancellationToken cancellationToken)
    {
        var arguments = new object?[_places.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _places[i] == Keys ? keys : values[_places[i]];
        return _query.Run(context, arguments, cancellationToken);
    }
}
