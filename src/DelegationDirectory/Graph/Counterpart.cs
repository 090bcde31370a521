using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>Two agencies that were members of different delegations in the same rounds; found by query, kept nowhere.</summary>
internal sealed class Counterpart
{
    public required string AgencySlug { get; init; }

    public required string CounterpartSlug { get; init; }

    public required Agency Agency { get; init; }

    public required int Rounds { get; init; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    public static Collection<Counterpart, Counterpart> Rows { get; } = Collections.From(
        context => context.Set<Membership>()
            .Join(
                context.Set<Membership>(),
                own => own.Delegation.DialogueSlug,
                other => other.Delegation.DialogueSlug,
                (own, other) => new { Own = own, Other = other, own.Delegation.Dialogue.Year })
            .Where(pair => pair.Own.DelegationSlug != pair.Other.DelegationSlug)
            .GroupBy(pair => new { Own = pair.Own.AgencySlug, Other = pair.Other.AgencySlug })
            .Select(group => new { group.Key.Own, group.Key.Other, Rounds = group.Count(), First = group.Min(p => p.Year), Last = group.Max(p => p.Year) })
            .Join(
                context.Set<Agency>(),
                pair => pair.Other,
                agency => agency.Slug,
                (pair, agency) => new Counterpart
                {
                    AgencySlug = pair.Own,
                    CounterpartSlug = pair.Other,
                    Agency = agency,
                    Rounds = pair.Rounds,
                    FirstYear = pair.First,
                    LastYear = pair.Last,
                }),
        counterpart => counterpart.AgencySlug);
}
