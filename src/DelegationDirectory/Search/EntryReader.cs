using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;
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
    public const string Columns = """e."Id", e."Kind", e."Key", e."Names", e."Words" """;

    /// <param name="context">The context to ask.</param>
    /// <param name="sql">The statement, with <c>{0}</c> and so on for its values.</param>
    /// <param name="values">The values.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    public static async Task<List<SearchEntry>> ReadAsync(
        DbContext context, string sql, IReadOnlyList<object> values, CancellationToken cancellationToken)
    {
        var statement = context.GetService<IRawSqlCommandBuilder>().Build(sql, values, context.Model);
        var rows = await statement.RelationalCommand.ExecuteReaderAsync(
            new RelationalCommandParameterObject(
                context.GetService<IRelationalConnection>(), statement.ParameterValues, readerColumns: null, context,
                context.GetService<IRelationalCommandDiagnosticsLogger>()),
            cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            var entries = new List<SearchEntry>();
            var reader = rows.DbDataReader;
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                entries.Add(new SearchEntry
                {
                    Id = reader.GetInt64(0),
                    Kind = (SearchKind)reader.GetInt32(1),
                    Key = reader.GetString(2),
                    Names = reader.GetString(3),
                    Words = reader.GetString(4),
                });
            return entries;
        }
    }
}
