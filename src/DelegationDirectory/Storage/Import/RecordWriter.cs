using DelegationDirectory.Model;
using DelegationDirectory.Records;
using DelegationDirectory.Search;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Import;

/// <summary>Writes the changes of records to the tables, in batches; what was written is not kept in memory.</summary>
internal sealed class RecordWriter(DirectoryContext context, CounterpartUpdate counterparts)
{
    /// <summary>How many dialogues are written at once. Other kinds are written whole, as rows of one kind may refer to each other.</summary>
    private const int BatchSize = 250;

    private static readonly string Dialogues = RecordReader.NameOf(typeof(DialogueRecord));
    private static readonly string People = RecordReader.NameOf(typeof(PersonRecord));
    private static readonly string Series = RecordReader.NameOf(typeof(SeriesRecord));

    private readonly List<RecordChange> _batch = [];

    /// <summary>Takes a change; those of one kind are to be followed by <see cref="FlushAsync"/>.</summary>
    public async Task WriteAsync(string kind, RecordChange change, CancellationToken cancellationToken)
    {
        _batch.Add(change);
        if (kind == Dialogues && _batch.Count == BatchSize)
            await FlushAsync(kind, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what was taken and is not written yet.</summary>
    public async Task FlushAsync(string kind, CancellationToken cancellationToken)
    {
        foreach (var keys in _batch.Where(change => change.Type != ChangeType.Added).Select(change => change.Key).Chunk(BatchSize))
            await DeletePartsAsync(kind, keys, cancellationToken).ConfigureAwait(false);

        foreach (var change in _batch)
        {
            AddRows(kind, change);
            counterparts.Touch(change.Record?.Value);
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        context.ChangeTracker.Clear();
        _batch.Clear();
    }

    /// <summary>Deletes the rows of records that are no more; those that refer to them must be gone, or refer to others, already.</summary>
    public async Task DeleteRemovedAsync(CancellationToken cancellationToken)
    {
        await DeleteRemovedAsync<Series>(typeof(SeriesRecord), cancellationToken).ConfigureAwait(false);
        await DeleteRemovedAsync<Instrument>(typeof(InstrumentRecord), cancellationToken).ConfigureAwait(false);
        await DeleteRemovedAsync<Topic>(typeof(TopicRecord), cancellationToken).ConfigureAwait(false);
        await DeleteRemovedAsync<Person>(typeof(PersonRecord), cancellationToken).ConfigureAwait(false);
        await DeleteRemovedAsync<Agency>(typeof(AgencyRecord), cancellationToken).ConfigureAwait(false);
        await DeleteRemovedAsync<Country>(typeof(CountryRecord), cancellationToken).ConfigureAwait(false);
    }

    private void AddRows(string kind, RecordChange change)
    {
        var row = new RecordRow { Kind = kind, Key = change.Key, Hash = change.Record?.Hash ?? [], Json = change.Record?.Json ?? "" };
        if (change.Record is not { } record)
        {
            context.Remove(row);
            return;
        }

        var isNew = change.Type == ChangeType.Added;
        context.Entry(row).State = isNew ? EntityState.Added : EntityState.Modified;
        foreach (var (place, entity) in EntityMapping.ToEntities(record.Value).Index())
            context.Entry(entity).State = place == 0 && !isNew && kind != Dialogues ? EntityState.Modified : EntityState.Added;
    }

    /// <summary>
    /// Makes room for the new rows of records. A dialogue goes whole, with all that is below it: nothing else refers to it. Of other records
    /// the row stays, which others refer to.
    /// </summary>
    private async Task DeletePartsAsync(string kind, string[] keys, CancellationToken cancellationToken)
    {
        await SearchEntries.Of(kind, keys, context).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        if (kind == People)
            await context.Set<PersonAlias>().Where(alias => keys.Contains(alias.PersonSlug)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        if (kind == Series)
            await context.Set<SeriesParty>().Where(party => keys.Contains(party.SeriesSlug)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        if (kind == Dialogues)
        {
            await counterparts.TouchAsync(context, keys, cancellationToken).ConfigureAwait(false);
            await context.Set<Dialogue>().Where(dialogue => keys.Contains(dialogue.Slug)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private Task DeleteRemovedAsync<TEntity>(Type kind, CancellationToken cancellationToken)
        where TEntity : class
    {
        var name = RecordReader.NameOf(kind);
        var key = context.Model.FindEntityType(typeof(TEntity))!.FindPrimaryKey()!.Properties[0].Name;
        return context.Set<TEntity>()
            .Where(row => !context.Set<RecordRow>().Any(record => record.Kind == name && record.Key == EF.Property<string>(row, key)))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
