using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using DelegationDirectory.Records;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Import;

/// <summary>The records of a database in the order of their keys, read a page at a time, so that memory does not grow with their number.</summary>
internal static class StoredRecords
{
    private const int PageSize = 500;

    /// <summary>The keys and hashes of a kind.</summary>
    public static IAsyncEnumerable<KeyValuePair<string, byte[]>> HashesAsync(DirectoryContext context, Type kind, CancellationToken cancellationToken) =>
        ReadAsync(context, kind, row => KeyValuePair.Create(row.Key, row.Hash), cancellationToken);

    /// <summary>The keys and canonical forms of a kind.</summary>
    public static IAsyncEnumerable<KeyValuePair<string, string>> TextsAsync(DirectoryContext context, Type kind, CancellationToken cancellationToken) =>
        ReadAsync(context, kind, row => KeyValuePair.Create(row.Key, row.Json), cancellationToken);

    private static async IAsyncEnumerable<KeyValuePair<string, T>> ReadAsync<T>(
        DirectoryContext context, Type kind, Expression<Func<RecordRow, KeyValuePair<string, T>>> columns,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = RecordReader.NameOf(kind);
        var last = "";
        List<KeyValuePair<string, T>> page;
        do
        {
            // Read to its end before anything is written: a connection to PostgreSQL does one thing at a time.
            page = await context.Set<RecordRow>()
                .AsNoTracking()
                .Where(row => row.Kind == name && string.Compare(row.Key, last) > 0)
                .OrderBy(row => row.Key)
                .Take(PageSize)
                .Select(columns)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var record in page)
                yield return record;
            last = page.Count > 0 ? page[^1].Key : last;
        }
        while (page.Count == PageSize);
    }
}
