using System.Runtime.CompilerServices;
using DelegationDirectory.Records;

namespace DelegationDirectory.Storage.Import;

/// <summary>
/// Compares the records of a source with those of a database, one kind at a time. Both come in the order of their keys, so the two are
/// merged as they go by, and nothing is kept of either.
/// </summary>
internal static class RecordComparison
{
    /// <summary>What has become of each record of a kind.</summary>
    public static async IAsyncEnumerable<RecordChange> CompareAsync(
        DirectoryContext context, Type kind, IEnumerable<CanonicalRecord> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stored = StoredRecords.HashesAsync(context, kind, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isStored = await stored.MoveNextAsync().ConfigureAwait(false);
        foreach (var record in source)
        {
            for (; isStored && string.CompareOrdinal(stored.Current.Key, record.Key) < 0; isStored = await stored.MoveNextAsync().ConfigureAwait(false))
                yield return new RecordChange(ChangeType.Removed, stored.Current.Key, null);

            if (!isStored || stored.Current.Key != record.Key)
            {
                yield return new RecordChange(ChangeType.Added, record.Key, record);
                continue;
            }

            var isSame = stored.Current.Value.AsSpan().SequenceEqual(record.Hash);
            yield return new RecordChange(isSame ? ChangeType.Unchanged : ChangeType.Changed, record.Key, record);
            isStored = await stored.MoveNextAsync().ConfigureAwait(false);
        }

        for (; isStored; isStored = await stored.MoveNextAsync().ConfigureAwait(false))
            yield return new RecordChange(ChangeType.Removed, stored.Current.Key, null);
    }
}
