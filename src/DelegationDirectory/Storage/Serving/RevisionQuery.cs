using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Serving;

/// <summary>Asks which revision a database is at.</summary>
internal static class RevisionQuery
{
    /// <summary>The revision; null for an empty database.</summary>
    public static async Task<DirectoryRevision?> RunAsync(DirectoryContext context, CancellationToken cancellationToken) =>
        await context.Set<RevisionRow>().AsNoTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } row
            ? new DirectoryRevision(row.Id, row.ChangedAt) { Number = row.Number }
            : null;
}
