namespace DelegationDirectory.Records;

/// <summary>All records of a source, without faults, in the order of their keys.</summary>
public sealed class RecordSet
{
    private readonly RecordCounts _counts;

    internal RecordSet(RecordReading reading, IEnumerable<DialogueRecord> dialogues, RecordCounts counts)
    {
        Countries = reading.Of<CountryRecord>();
        Agencies = reading.Of<AgencyRecord>();
        People = reading.Of<PersonRecord>();
        Series = reading.Of<SeriesRecord>();
        Topics = reading.Of<TopicRecord>();
        Instruments = reading.Of<InstrumentRecord>();
        Dialogues = dialogues;
        _counts = counts;
    }

    /// <summary>How many records there are.</summary>
    public int Count =>
        Countries.Count + Agencies.Count + People.Count + Series.Count + Topics.Count + Instruments.Count + _counts.Dialogues;

    internal IReadOnlyList<CountryRecord> Countries { get; }

    internal IReadOnlyList<AgencyRecord> Agencies { get; }

    internal IReadOnlyList<PersonRecord> People { get; }

    internal IReadOnlyList<SeriesRecord> Series { get; }

    internal IReadOnlyList<TopicRecord> Topics { get; }

    internal IReadOnlyList<InstrumentRecord> Instruments { get; }

    /// <summary>Of records that were checked and not kept, each enumeration reads the files, and checks them, again.</summary>
    internal IEnumerable<DialogueRecord> Dialogues { get; }

    /// <summary>How many there are of each kind, in words.</summary>
    public override string ToString() =>
        $"{_counts.Dialogues} dialogues of {Series.Count} series, {_counts.Delegations} delegations, {_counts.Leads} leads, "
        + $"{_counts.Seats} seats of {Agencies.Count} agencies, {People.Count} people, {Countries.Count} countries, "
        + $"{Topics.Count} topics, {Instruments.Count} instruments";

    /// <summary>Every record in the form that is hashed and stored, kind by kind, each kind in the order of its keys.</summary>
    internal IEnumerable<CanonicalRecord> InOrder() =>
        Countries.Select(CanonicalRecord.Of)
            .Concat(Agencies.Select(CanonicalRecord.Of))
            .Concat(People.Select(CanonicalRecord.Of))
            .Concat(Series.Select(CanonicalRecord.Of))
            .Concat(Topics.Select(CanonicalRecord.Of))
            .Concat(Instruments.Select(CanonicalRecord.Of))
            .Concat(Dialogues.Select(CanonicalRecord.Of));
}
