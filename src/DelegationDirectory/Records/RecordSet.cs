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

    /// <summary>Every record in the form that is hashed and stored, kind by kind.</summary>
    internal IEnumerable<CanonicalRecord> InOrder() => RecordReader.Kinds.SelectMany(InOrder);

    /// <summary>Every record of a kind in the form that is hashed and stored.</summary>
    internal IEnumerable<CanonicalRecord> InOrder(Type kind) => kind.Name switch
    {
        nameof(CountryRecord) => Countries.Select(CanonicalRecord.Of),
        nameof(AgencyRecord) => Agencies.Select(CanonicalRecord.Of),
        nameof(PersonRecord) => People.Select(CanonicalRecord.Of),
        nameof(SeriesRecord) => Series.Select(CanonicalRecord.Of),
        nameof(TopicRecord) => Topics.Select(CanonicalRecord.Of),
        nameof(InstrumentRecord) => Instruments.Select(CanonicalRecord.Of),
        _ => Dialogues.Select(CanonicalRecord.Of),
    };
}
