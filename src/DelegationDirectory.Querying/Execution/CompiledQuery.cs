#pragma warning disable EF1001 // The public way, EF.CompileAsyncQuery, takes at most 15 parameters of types known at compile time.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// A query that EF Core has translated once, to be run with any values. The only place that relies on EF Core's internals.
/// </summary>
/// <typeparam name="TResult">What a run gives: a sequence of rows, or the task of one value.</typeparam>
/// <param name="query"><c>(context, values…) → result</c>.</param>
/// <param name="number">What it is called in outlines: no other query has the same.</param>
internal sealed class CompiledQuery<TResult>(LambdaExpression query, int number) : CompiledQueryBase<DbContext, TResult>(query)
{
    public int Number { get; } = number;

    public LambdaExpression Expression { get; } = query;

    public TResult Run(DbContext context, object?[] values, CancellationToken cancellationToken) =>
        ExecuteCore(context, cancellationToken, values);

    protected override Func<QueryContext, TResult> CreateCompiledQuery(IQueryCompiler queryCompiler, Expression expression) =>
        queryCompiler.CreateCompiledAsyncQuery<TResult>(expression);
}
