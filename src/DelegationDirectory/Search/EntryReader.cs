using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace DelegationDirectory.Search;

/// <summary>
/// Reads entries by a statement that is ready to be sent. To have EF Core make a query of it would take several times as long as the
/// database takes to answer it.
/// </summary>
internal static class EntryReader
{
    /// <summary>The columns that a statement has to select, in this order, of the entries as <c>e</c>.</summary>
    public const string Columns = """e."Words", e."Names", e."Id" """;

    /// <summary>Reads those of the entries that hold what is wanted, and no further than so many.</summary>
    /// <param name="query">Which entries are wanted.</param>
    /// <param name="sql">The statement, with <c>{0}</c> and so on for its values.</param>
    /// <param name="values">The values.</param>
    /// <param name="most">How many to read at most.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    public static async Task<List<FoundEntry>> ReadAsync(
        CandidateQuery query, string sql, IReadOnlyList<object> values, int most, CancellationToken cancellationToken)
    {
        var context = query.Context;
        var statement = context.GetService<IRawSqlCommandBuilder>().Build(sql, values, context.Model);
        var rows = await statement.RelationalCommand.ExecuteReaderAsync(
            new RelationalCommandParameterObject(
                context.GetService<IRelationalConnection>(), statement.ParameterValues, readerColumns: null, context,
                context.GetService<IRelationalCommandDiagnosticsLogger>()),
            cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            var entries = new List<FoundEntry>();
            var reader = rows.DbDataReader;
            while (entries.Count < most && await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var words = reader.GetString(0);
                if (query.IsHeldBy(words))
                    entries.Add(new FoundEntry(reader.GetInt64(2), reader.GetString(1), words));
            }

            return entries;
        }
    }
}
