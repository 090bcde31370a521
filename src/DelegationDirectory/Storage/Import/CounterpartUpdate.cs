using DelegationDirectory.Model;
using DelegationDirectory.Records;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Import;

/// <summary>
/// Finds anew the counterparts of those agencies that had or have a seat in a dialogue that was written; those of others cannot have
/// changed. What a counterpart is, <see cref="CounterpartFinder"/> says as well, for records in memory.
/// </summary>
internal sealed class CounterpartUpdate
{
    private readonly SortedSet<string> _agencies = new(StringComparer.Ordinal);

    /// <summary>Remembers the agencies of a record that is to be written.</summary>
    public void Touch(object? record)
    {
        if (record is DialogueRecord dialogue)
            _agencies.UnionWith(dialogue.Delegations.SelectMany(delegation => delegation.Agencies).Select(seat => seat.Agency));
    }

    /// <summary>Remembers the agencies of dialogues in the database that are to be deleted.</summary>
    public async Task TouchAsync(DirectoryContext context, string[] dialogues, CancellationToken cancellationToken) =>
        _agencies.UnionWith(await context.Set<Membership>()
            .Where(seat => dialogues.Contains(seat.Delegation.DialogueSlug))
            .Select(seat => seat.AgencySlug)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false));

    public async Task WriteAsync(DirectoryContext context, IProgress<RecordProgress>? progress, CancellationToken cancellationToken)
    {
        foreach (var (place, agency) in _agencies.Index())
        {
            await context.Set<Counterpart>().Where(row => row.AgencySlug == agency).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            context.AddRange(await FindAsync(context, agency, cancellationToken).ConfigureAwait(false));
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            context.ChangeTracker.Clear();
            progress?.Report(new RecordProgress("Finding counterparts", place + 1, _agencies.Count));
        }
    }

    private static async Task<IEnumerable<Counterpart>> FindAsync(DirectoryContext context, string agency, CancellationToken cancellationToken)
    {
        var pairs =
            from own in context.Set<Membership>()
            where own.AgencySlug == agency
            from across in own.Delegation.Dialogue.Delegations
            where across.CountryCode != own.Delegation.CountryCode
            from other in across.Memberships
            where other.AgencySlug != agency
            select new { other.AgencySlug, across.DialogueSlug, across.Dialogue.Year };
        var found = await pairs
            .Distinct()
            .GroupBy(pair => pair.AgencySlug)
            .Select(rounds => new
            {
                Agency = rounds.Key,
                Rounds = rounds.Count(),
                FirstYear = rounds.Min(round => round.Year),
                LastYear = rounds.Max(round => round.Year),
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return found.Select(other => new Counterpart
        {
            Id = $"{agency}/{other.Agency}",
            AgencySlug = agency,
            CounterpartSlug = other.Agency,
            Rounds = other.Rounds,
            FirstYear = other.FirstYear,
            LastYear = other.LastYear,
        });
    }
}
