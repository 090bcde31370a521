using DelegationDirectory.Storage.Serving;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Tests.Import;

/// <summary>All that a database says at one moment: its revision, its records, and the rows of every table.</summary>
/// <param name="Revision">The name of the revision.</param>
/// <param name="Records">The records, in their order.</param>
/// <param name="Rows">The rows.</param>
internal sealed record DatabaseState(string? Revision, IReadOnlyList<string> Records, IReadOnlyList<string> Rows)
{
    public static async Task<DatabaseState> ReadAsync(ImportTarget target)
    {
        await using var context = target.Database.CreateContext();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync(target.Database.BeginRead);
        var revision = await RevisionQuery.RunAsync(context, CancellationToken.None);
        var records = await context.Set<RecordRow>().AsNoTracking().OrderBy(row => row.Kind).ThenBy(row => row.Key).ToListAsync();
        return new(
            revision?.Id,
            [.. records.Select(row => $"{row.Kind} {row.Key} {Convert.ToHexString(row.Hash)} {row.Json}")],
            await Tables.ReadAsync(context));
    }

    public bool Equals(DatabaseState? other) =>
        other is not null && Revision == other.Revision && Records.SequenceEqual(other.Records) && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => Revision?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => $"revision {Revision} with {Records.Count} records and {Rows.Count} rows";
}
