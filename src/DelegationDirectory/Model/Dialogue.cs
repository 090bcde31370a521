namespace DelegationDirectory.Model;

/// <summary>One round of a series: the meeting itself.</summary>
public sealed class Dialogue
{
    /// <summary>The key (<c>us-fr-cyber-dialogue-6</c>).</summary>
    public required string Slug { get; set; }

    /// <summary>Ordinal and series name, or series name and year.</summary>
    public required string Title { get; set; }

    /// <summary>The ordinal in the series; null when no source gives it.</summary>
    public int? Round { get; set; }

    /// <summary>The year it was held; always known.</summary>
    public int Year { get; set; }

    /// <summary>How many sides met.</summary>
    public DialogueFormat Format { get; set; }

    /// <summary>In one room, on screens, or both; null when not stated.</summary>
    public DialogueMode? Mode { get; set; }

    /// <summary>The first day; null when only the month is known.</summary>
    public DateOnly? StartDate { get; set; }

    /// <summary>The last day; null when only the month is known.</summary>
    public DateOnly? EndDate { get; set; }

    /// <summary>The city; null when virtual or not stated.</summary>
    public string? City { get; set; }

    /// <summary>Whether an official text was read.</summary>
    public Confidence Confidence { get; set; }

    /// <summary>What a careful reader should know.</summary>
    public string? Note { get; set; }

    /// <summary>Key of <see cref="Series"/>.</summary>
    public required string SeriesSlug { get; set; }

    /// <summary>The series it is a round of.</summary>
    public Series Series { get; set; } = null!;

    /// <summary>Key of <see cref="HostCountry"/>.</summary>
    public string? HostCountryCode { get; set; }

    /// <summary>The party on whose ground it was held; null when virtual or not stated.</summary>
    public Country? HostCountry { get; set; }

    /// <summary>The delegations, the host's first.</summary>
    public List<Delegation> Delegations { get; } = [];

    /// <summary>Others named for the round.</summary>
    public List<Participant> Participants { get; } = [];

    /// <summary>The subjects, in the order of the record.</summary>
    public List<DialogueTopic> Topics { get; } = [];

    /// <summary>The instruments mentioned, in the order of the record.</summary>
    public List<DialogueInstrument> Instruments { get; } = [];

    /// <summary>What came of it.</summary>
    public List<Outcome> Outcomes { get; } = [];

    /// <summary>Where the facts can be read; at least one.</summary>
    public List<Source> Sources { get; } = [];
}
