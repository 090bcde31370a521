using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DelegationDirectory.Queries.Tests;

/// <summary>Keeps the text of every query sent to the database.</summary>
public sealed class SqlRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _statements = [];

    /// <summary>The queries sent since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        var statements = _statements.ToArray();
        _statements.Clear();
        return statements;
    }

    /// <summary>Queries as one text, to be read by people.</summary>
    public static string Script(IEnumerable<string> statements) => string.Concat(statements.Select(statement => statement + "\n;\n\n"));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _statements.Enqueue(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
