using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DelegationDirectory.Storage.Tests.Plans;

/// <summary>Asks the database how it is going to answer each query, just before it does.</summary>
public sealed class PlanRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<QueryPlan> _plans = [];

    public IReadOnlyList<QueryPlan> Plans => [.. _plans];

    /// <summary>Forgets what has been asked so far.</summary>
    public void Clear() => _plans.Clear();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await using var explain = command.Connection!.CreateCommand();
        explain.CommandText = (explain is SqliteCommand ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        foreach (DbParameter parameter in command.Parameters)
            explain.Parameters.Add(parameter is ICloneable known ? known.Clone() : new SqliteParameter(parameter.ParameterName, parameter.Value));
        var steps = new List<string>();
        await using var rows = await explain.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            steps.Add(rows.GetString(rows.FieldCount - 1));
        _plans.Enqueue(new QueryPlan(command.CommandText, steps));
        return await base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
