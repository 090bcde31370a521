namespace DelegationDirectory.Records;

/// <summary>All records of a source, without faults.</summary>
public sealed class RecordSet
{
    internal RecordSet(
        IReadOnlyList<CountryRecord> countries, IReadOnlyList<AgencyRecord> agencies, IReadOnlyList<PersonRecord> people,
        IReadOnlyList<SeriesRecord> series, IReadOnlyList<TopicRecord> topics, IReadOnlyList<InstrumentRecord> instruments,
        IReadOnlyList<DialogueRecord> dialogues)
    {
        Countries = countries;
        Agencies = agencies;
        People = people;
        Series = series;
        Topics = topics;
        Instruments = instruments;
        Dialogues = dialogues;
    }

    internal IReadOnlyList<CountryRecord> Countries { get; }

    internal IReadOnlyList<AgencyRecord> Agencies { get; }

    internal IReadOnlyList<PersonRecord> People { get; }

    internal IReadOnlyList<SeriesRecord> Series { get; }

    internal IReadOnlyList<TopicRecord> Topics { get; }

    internal IReadOnlyList<InstrumentRecord> Instruments { get; }

    internal IReadOnlyList<DialogueRecord> Dialogues { get; }

    /// <summary>How many there are of each kind, in words.</summary>
    public override string ToString()
    {
        var delegations = Dialogues.SelectMany(dialogue => dialogue.Delegations).ToList();
        return $"{Dialogues.Count} dialogues of {Series.Count} series, {delegations.Count} delegations, "
            + $"{delegations.Sum(delegation => delegation.Leads.Count)} leads, {delegations.Sum(delegation => delegation.Agencies.Count)} seats of "
            + $"{Agencies.Count} agencies, {People.Count} people, {Countries.Count} countries, {Topics.Count} topics, {Instruments.Count} instruments";
    }
}
