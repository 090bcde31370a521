using System.ComponentModel;
using DelegationDirectory.Model;

namespace DelegationDirectory.Records;

[RecordFile("dialogues/")]
[Description("One round of a series: when and where it was held, who came, what was said to have come of it, and where that can be read.")]
internal sealed record DialogueRecord : IRecord
{
    [Key(Slugs.Pattern, Slugs.Meaning)]
    [Description("The series' id and the ordinal or year; the file bears the same name.")]
    public required string Id { get; init; }

    [Reference(typeof(SeriesRecord))]
    [Description("The series it is a round of.")]
    public required string Series { get; init; }

    [Description("Ordinal and series name; without a known ordinal, series name and year.")]
    public required string Title { get; init; }

    [Description("The ordinal in the series; null when no source gives it.")]
    public required int? Round { get; init; }

    [Description("The year it was held.")]
    public required int Year { get; init; }

    [Description("How many sides met.")]
    public required DialogueFormat Format { get; init; }

    [Description("How they met; null when not stated.")]
    public required DialogueMode? Mode { get; init; }

    [Description("The first day; null, together with the last, when only the month is known, which the note then names.")]
    public required DateOnly? StartDate { get; init; }

    [Description("The last day; the same as the first for a round of one day.")]
    public required DateOnly? EndDate { get; init; }

    [Description("The city; null when virtual or not stated.")]
    public required string? City { get; init; }

    [Reference(typeof(CountryRecord))]
    [Description("The party on whose ground it was held; null when virtual or not stated.")]
    public required string? HostCountry { get; init; }

    [AtLeast(1)]
    [Distinct("country")]
    [Description("The delegations: the host first, then the order of the series' name.")]
    public required IReadOnlyList<DelegationRecord> Delegations { get; init; }

    [Description("Others named for the round.")]
    public required IReadOnlyList<ParticipantRecord> Participants { get; init; }

    [Reference(typeof(TopicRecord))]
    [Distinct]
    [Description("The subjects that the sources mention.")]
    public required IReadOnlyList<string> Topics { get; init; }

    [Reference(typeof(InstrumentRecord))]
    [Distinct]
    [Description("The instruments that the sources mention.")]
    public required IReadOnlyList<string> Instruments { get; init; }

    [Description("What came of it.")]
    public required IReadOnlyList<OutcomeRecord> Outcomes { get; init; }

    [AtLeast(1)]
    [Distinct("url")]
    [Description("The public pages on which the facts can be read.")]
    public required IReadOnlyList<SourceRecord> Sources { get; init; }

    [Description("Whether an official text was read, or press reports only.")]
    public required Confidence Confidence { get; init; }

    [Description("What a careful reader should know.")]
    [Prose]
    public required string? Note { get; init; }
}

[Description("One party's side of the table.")]
internal sealed record DelegationRecord
{
    [Reference(typeof(CountryRecord))]
    [Description("The party that sent it.")]
    public required string Country { get; init; }

    [Distinct("person")]
    [Description("Who led it; several where the headship was shared.")]
    public required IReadOnlyList<LeadRecord> Leads { get; init; }

    [Distinct("agency")]
    [Description("The agencies on it, in the order of the source.")]
    public required IReadOnlyList<SeatRecord> Agencies { get; init; }

    [Description("How much of the list of agencies was read.")]
    public required Listing Listing { get; init; }

    [Description("Those beside the delegation proper, also in sessions on the margins.")]
    public required IReadOnlyList<ObserverRecord> Observers { get; init; }

    [Description("How many people came, where a source says so.")]
    public required int? Headcount { get; init; }

    [Description("How many agencies came, where a source says so.")]
    public required int? AgencyCount { get; init; }
}

[Description("A person at the head of a delegation.")]
internal sealed record LeadRecord
{
    [Reference(typeof(PersonRecord))]
    [Description("The person.")]
    public required string Person { get; init; }

    [Description("The title as given, in English.")]
    public required string? Title { get; init; }

    [Reference(typeof(AgencyRecord))]
    [Description("The agency the person came from.")]
    public required string? Agency { get; init; }

    [Description("The post on the common scale; it follows the post, not the word in the title.")]
    public required LeadRank Rank { get; init; }

    [Description("Whether the person led alone or shared the headship.")]
    public required LeadRole Role { get; init; }

    [Description("Whether the title says acting.")]
    public required bool Acting { get; init; }

    [Reference(typeof(PersonRecord))]
    [Description("The person whom the lead stood in for.")]
    public required string? OnBehalfOf { get; init; }

    [Description("The name as printed where it differs from the person's.")]
    public required string? AsListed { get; init; }
}

[Description("An agency's seat on a delegation.")]
internal sealed record SeatRecord
{
    [Reference(typeof(AgencyRecord))]
    [Description("The agency.")]
    public required string Agency { get; init; }

    [Description("The name as printed, in the language of the source; null when no printed name was read.")]
    public required string? AsListed { get; init; }
}

[Description("Somebody beside a delegation.")]
internal sealed record ObserverRecord
{
    [Description("The name as the source gives it.")]
    public required string Name { get; init; }

    [Description("What sort of observer.")]
    public required ObserverKind Kind { get; init; }
}

[Description("Somebody else named for the round: exactly one of person and name is set.")]
internal sealed record ParticipantRecord
{
    [Reference(typeof(PersonRecord))]
    [Description("The person; null for an organisation.")]
    public required string? Person { get; init; }

    [Description("The organisation's name; null for a person.")]
    public required string? Name { get; init; }

    [Description("The title at the time.")]
    public required string? Title { get; init; }

    [Description("What they did there.")]
    public required ParticipantRole Role { get; init; }
}

[Description("Something that came of the round.")]
internal sealed record OutcomeRecord
{
    [Description("What sort of outcome.")]
    public required OutcomeKind Kind { get; init; }

    [Description("The outcome in one line, in our words.")]
    [Prose]
    public required string Text { get; init; }
}

[Description("A public page.")]
internal sealed record SourceRecord
{
    [Description("The address.")]
    public required Uri Url { get; init; }

    [Description("Who published it.")]
    public required string Publisher { get; init; }

    [Description("The page's title, where it was read.")]
    public required string? Title { get; init; }

    [Description("The day of publication, where known.")]
    public required DateOnly? Published { get; init; }
}
