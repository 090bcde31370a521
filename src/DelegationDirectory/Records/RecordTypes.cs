using System.ComponentModel;
using DelegationDirectory.Model;

namespace DelegationDirectory.Records;

// The record files, member by member. Reading, checking and the JSON Schema all go by these declarations; a member may be null in a
// file where it may be null here, and every member must be written.

[RecordFile("countries.json")]
[Description("A party that can send a delegation.")]
internal sealed record CountryRecord : IRecord
{
    [Key("^[A-Z]{2,8}$", "a code in capitals, such as FR or ASEAN")]
    [Description("The ISO 3166-1 alpha-2 code; EU and ASEAN for the two groups.")]
    public required string Id { get; init; }

    [Form("^[A-Z]{3}$", "three capitals, such as FRA")]
    [Description("The ISO 3166-1 alpha-3 code; null for groups.")]
    public required string? Alpha3 { get; init; }

    [Description("The common English name.")]
    public required string Name { get; init; }

    [Description("The name of the UN M49 region.")]
    public required string Region { get; init; }

    [Description("The name of the UN M49 sub-region; null for the European Union.")]
    public required string? Subregion { get; init; }

    [Description("The form of participation; it takes no view on status.")]
    public required PartyKind Kind { get; init; }
}

[RecordFile("agencies.json")]
[Description("A public body that sits on delegations.")]
internal sealed record AgencyRecord : IRecord
{
    [Key(Slugs.Pattern, Slugs.Meaning)]
    [Description("Country code in lower case, dash, short name.")]
    public required string Id { get; init; }

    [Reference(typeof(CountryRecord))]
    [Description("The party it belongs to.")]
    public required string Country { get; init; }

    [Description("The official English name, without the country in brackets.")]
    public required string Name { get; init; }

    [Description("The name in the country's own language.")]
    public required string? NativeName { get; init; }

    [Description("The usual abbreviation.")]
    public required string? Acronym { get; init; }

    [Reference(typeof(AgencyRecord))]
    [Description("The present or last body above it; null where there is none or none is well supported.")]
    public required string? Parent { get; init; }

    [Description("What sort of body it is.")]
    public required AgencyKind Kind { get; init; }

    [Description("The official site, without a slash at the end.")]
    public required Uri? Website { get; init; }

    [Reference(typeof(AgencyRecord))]
    [Description("The body that this one officially replaced; a mere change of name keeps one record.")]
    public required string? SuccessorOf { get; init; }
}

[RecordFile("people.json")]
[Description("Somebody who acted for a party in office.")]
internal sealed record PersonRecord : IRecord
{
    [Key(Slugs.Pattern, Slugs.Meaning)]
    [Description("The name in lower case, words joined by dashes.")]
    public required string Id { get; init; }

    [Description("Given name first in Western style; family name first for Korean and Chinese names.")]
    public required string Name { get; init; }

    [Reference(typeof(CountryRecord))]
    [Description("The party the person stands for.")]
    public required string Country { get; init; }

    [Distinct]
    [Description("Other spellings met in the sources.")]
    public required IReadOnlyList<string> Aliases { get; init; }
}

[RecordFile("series.json")]
[Description("A standing dialogue that meets in rounds.")]
internal sealed record SeriesRecord : IRecord
{
    [Key(Slugs.Pattern, Slugs.Meaning)]
    [Description("The parties' codes and the subject, joined by dashes.")]
    public required string Id { get; init; }

    [Description("The name in English.")]
    public required string Name { get; init; }

    [Reference(typeof(CountryRecord))]
    [AtLeast(1)]
    [Distinct]
    [Description("The parties, in the order of the name.")]
    public required IReadOnlyList<string> Parties { get; init; }

    [Description("The broad subject.")]
    public required TopicArea TopicArea { get; init; }
}

[RecordFile("topics.json")]
[Description("A subject that dialogues take up.")]
internal sealed record TopicRecord : IRecord
{
    [Key(Slugs.Pattern, Slugs.Meaning)]
    [Description("The name in lower case, words joined by dashes.")]
    public required string Id { get; init; }

    [Description("The name.")]
    public required string Name { get; init; }

    [Description("What it covers, in one line.")]
    [Prose]
    public required string Description { get; init; }

    [Description("The field it belongs to.")]
    public required TopicCategory Category { get; init; }
}

[RecordFile("instruments.json")]
[Description("A treaty, process, set of norms, initiative or law that dialogues refer to.")]
internal sealed record InstrumentRecord : IRecord
{
    [Key(Slugs.Pattern, Slugs.Meaning)]
    [Description("A short name in lower case, words joined by dashes.")]
    public required string Id { get; init; }

    [Description("The name.")]
    public required string Name { get; init; }

    [Description("What sort of instrument it is.")]
    public required InstrumentKind Kind { get; init; }

    [Description("What it is, in one line.")]
    [Prose]
    public required string Description { get; init; }
}

/// <summary>The usual form of keys.</summary>
internal static class Slugs
{
    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public const string Meaning = "lower case letters and digits, words joined by dashes";
}
