using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DelegationDirectory.Querying.Execution;

/// <summary>What differs between databases, decided here and nowhere else.</summary>
/// <param name="IsRelational">Whether there is a connection that can be kept open.</param>
/// <param name="SortsNullsLast">Whether the database puts missing values behind all others when ascending.</param>
/// <param name="SortsByUnit">Whether texts are sorted by UTF-16 unit, not by code point.</param>
/// <param name="JoinsPointReads">
/// Whether one row and a list that hangs on it are read by one statement: where each has to cross a network, the second one costs more
/// than the join does.
/// </param>
/// <param name="CountsBesideRows">
/// Whether a count is read as a column of the rows that it stands beside: worked out once, it saves a statement.
/// </param>
/// <param name="ReadsListsFirst">
/// Whether what a filter asks of lists is read before its rows are: where a subquery would be worked out anew for every row.
/// </param>
/// <param name="Search">Says in other words what is searched for.</param>
/// <param name="OnOpen">What a connection is told once it is open; null for nothing.</param>
internal sealed record ProviderTraits(
    bool IsRelational, bool SortsNullsLast, bool SortsByUnit, bool JoinsPointReads, bool CountsBesideRows, bool ReadsListsFirst,
    ExpressionVisitor Search, string? OnOpen = null)
{
    public static ProviderTraits Of(DatabaseFacade database)
    {
        var isRelational = database.IsRelational();
        return database.ProviderName switch
        {
            { } name when name.Contains("PostgreSQL", StringComparison.Ordinal) =>
                new(
                    isRelational, SortsNullsLast: true, SortsByUnit: false, JoinsPointReads: true, CountsBesideRows: true, ReadsListsFirst: false,
                    new ContainsByPosition(), QueryStop.ForHungUp),
            { } name when name.Contains("Sqlite", StringComparison.Ordinal) =>
                new(
                    isRelational, SortsNullsLast: false, SortsByUnit: false, JoinsPointReads: false, CountsBesideRows: true, ReadsListsFirst: false,
                    new ExactTextEnds()),
            _ => new(
                isRelational, SortsNullsLast: false, SortsByUnit: true, JoinsPointReads: false, CountsBesideRows: false, ReadsListsFirst: !isRelational,
                new StoppableSearch()),
        };
    }
}
