using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>How one root field is answered, whatever the values, with its queries compiled. Those that print alike are alike.</summary>
internal interface IPreparedRoot
{
    /// <summary>The field's name in the answer: its alias, or its own name.</summary>
    JsonEncodedText Name { get; }

    /// <summary>The queries that may be run, by number; some of them may be the same.</summary>
    IEnumerable<int> Queries { get; }

    /// <summary>Reads what the field is answered from.</summary>
    /// <param name="session">What to run on.</param>
    /// <param name="values">The values of the request, which the run completes.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    Task<IRootAnswer> ReadAsync(QuerySession session, object?[] values, CancellationToken cancellationToken);

    /// <summary>The plan as text.</summary>
    /// <param name="database">The database whose SQL is wanted; null for none.</param>
    /// <param name="values">The values of a request.</param>
    string Print(DbContext? database, object?[] values);
}

/// <summary>What a root field is answered from.</summary>
internal interface IRootAnswer
{
    /// <summary>False when a value is missing where the schema promises one.</summary>
    bool IsComplete { get; }

    /// <summary>What resolvers of the fields below take their values from.</summary>
    object? Source { get; }

    /// <summary>Writes the field's value.</summary>
    void Write(Utf8JsonWriter json);
}
