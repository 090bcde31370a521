using DelegationDirectory.Model;
using DelegationDirectory.Records;

namespace DelegationDirectory.Storage;

/// <summary>Finds the agencies that sat across the table from each other.</summary>
internal static class CounterpartFinder
{
    public static IEnumerable<Counterpart> Find(IEnumerable<DialogueRecord> dialogues) =>
        dialogues
            .SelectMany(Pairs)
            .GroupBy(meeting => (meeting.Agency, meeting.Other))
            .Select(meetings => new Counterpart
            {
                Id = $"{meetings.Key.Agency}/{meetings.Key.Other}",
                AgencySlug = meetings.Key.Agency,
                CounterpartSlug = meetings.Key.Other,
                Rounds = meetings.Count(),
                FirstYear = meetings.Min(meeting => meeting.Year),
                LastYear = meetings.Max(meeting => meeting.Year),
            });

    // An agency may sit on more than one delegation of a round; the round then counts once.
    private static IEnumerable<(string Agency, string Other, int Year)> Pairs(DialogueRecord dialogue) =>
        (from side in dialogue.Delegations
         from across in dialogue.Delegations
         where across.Country != side.Country
         from own in side.Agencies
         from other in across.Agencies
         where other.Agency != own.Agency
         select (own.Agency, other.Agency, dialogue.Year)).Distinct();
}
