using DelegationDirectory.Records;
using DelegationDirectory.Storage.Databases;

namespace DelegationDirectory.Storage.Serving;

/// <summary>Fills an empty database with the records of a folder, or with those built in.</summary>
internal static class FirstImport
{
    public static async Task RunAsync(DirectoryDatabase database, string? folder, CancellationToken cancellationToken)
    {
        var records = RecordReader.Read(string.IsNullOrWhiteSpace(folder) ? RecordSource.BuiltIn : RecordSource.Folder(folder));
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(EntityMapping.ToEntities(records));
        context.Add(new RevisionRow { Number = 1, Id = RecordFingerprint.Of(records), ChangedAt = DateTimeOffset.UtcNow });
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
