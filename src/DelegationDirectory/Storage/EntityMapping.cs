using DelegationDirectory.Model;
using DelegationDirectory.Records;
using DelegationDirectory.Search;

namespace DelegationDirectory.Storage;

/// <summary>Turns records into rows, with the keys that rows refer to each other by and the places that things have in their record.</summary>
internal static class EntityMapping
{
    /// <summary>Every row of a set of records.</summary>
    public static IEnumerable<object> ToEntities(RecordSet records) =>
    [
        .. records.Countries.Concat<object>(records.Agencies).Concat(records.People).Concat(records.Topics).Concat(records.Instruments)
            .Concat(records.Series).Concat(records.Dialogues).SelectMany(ToEntities),
        .. CounterpartFinder.Find(records.Dialogues),
    ];

    /// <summary>The rows of one record: first its own, then those of its parts.</summary>
    public static IEnumerable<object> ToEntities(object record) => record switch
    {
        CountryRecord country => ToEntities(country),
        AgencyRecord agency => ToEntities(agency),
        PersonRecord person => ToEntities(person),
        TopicRecord topic => ToEntities(topic),
        InstrumentRecord instrument => ToEntities(instrument),
        SeriesRecord series => ToEntities(series),
        DialogueRecord dialogue => ToEntities(dialogue),
        _ => throw new ArgumentException($"{record.GetType()} has no rows.", nameof(record)),
    };

    private static IEnumerable<object> ToEntities(CountryRecord record) =>
    [
        new Country
        {
            Code = record.Id,
            Alpha3 = record.Alpha3,
            Name = record.Name,
            Region = record.Region,
            Subregion = record.Subregion,
            Kind = record.Kind,
        },
        SearchEntries.Of(record),
    ];

    private static IEnumerable<object> ToEntities(AgencyRecord record) =>
    [
        new Agency
        {
            Slug = record.Id,
            Name = record.Name,
            NativeName = record.NativeName,
            Acronym = record.Acronym,
            Kind = record.Kind,
            Website = record.Website?.OriginalString,
            CountryCode = record.Country,
            ParentSlug = record.Parent,
            PredecessorSlug = record.SuccessorOf,
        },
        SearchEntries.Of(record),
    ];

    private static IEnumerable<object> ToEntities(PersonRecord record) =>
        record.Aliases
            .Select((alias, position) => (object)new PersonAlias
            {
                Id = $"{record.Id}/{position}",
                PersonSlug = record.Id,
                Position = position,
                Name = alias,
            })
            .Prepend(new Person { Slug = record.Id, Name = record.Name, CountryCode = record.Country })
            .Append(SearchEntries.Of(record));

    private static IEnumerable<object> ToEntities(TopicRecord record) =>
    [
        new Topic { Slug = record.Id, Name = record.Name, Description = record.Description, Category = record.Category },
        SearchEntries.Of(record),
    ];

    private static IEnumerable<object> ToEntities(InstrumentRecord record) =>
    [
        new Instrument { Slug = record.Id, Name = record.Name, Description = record.Description, Kind = record.Kind },
        SearchEntries.Of(record),
    ];

    private static IEnumerable<object> ToEntities(SeriesRecord record) =>
        record.Parties
            .Select((party, position) => (object)new SeriesParty { SeriesSlug = record.Id, CountryCode = party, Position = position })
            .Prepend(new Series { Slug = record.Id, Name = record.Name, TopicArea = record.TopicArea })
            .Append(SearchEntries.Of(record));

    private static IEnumerable<object> ToEntities(DialogueRecord record) =>
    [
        new Dialogue
        {
            Slug = record.Id,
            Title = record.Title,
            Round = record.Round,
            Year = record.Year,
            Format = record.Format,
            Mode = record.Mode,
            StartDate = record.StartDate,
            EndDate = record.EndDate,
            City = record.City,
            Confidence = record.Confidence,
            Note = record.Note,
            SeriesSlug = record.Series,
            HostCountryCode = record.HostCountry,
        },
        .. record.Topics.Select((topic, position) => new DialogueTopic { DialogueSlug = record.Id, TopicSlug = topic, Position = position }),
        .. record.Instruments.Select((instrument, position) => new DialogueInstrument
        {
            DialogueSlug = record.Id,
            InstrumentSlug = instrument,
            Position = position,
        }),
        .. record.Participants.Select((participant, position) => new Participant
        {
            Id = $"{record.Id}/participants/{position}",
            DialogueSlug = record.Id,
            Position = position,
            PersonSlug = participant.Person,
            Name = participant.Name,
            Title = participant.Title,
            Role = participant.Role,
        }),
        .. record.Outcomes.Select((outcome, position) => new Outcome
        {
            Id = $"{record.Id}/outcomes/{position}",
            DialogueSlug = record.Id,
            Position = position,
            Kind = outcome.Kind,
            Text = outcome.Text,
        }),
        .. record.Sources.Select((source, position) => new Source
        {
            Id = $"{record.Id}/sources/{position}",
            DialogueSlug = record.Id,
            Position = position,
            Url = source.Url.OriginalString,
            Publisher = source.Publisher,
            Title = source.Title,
            Published = source.Published,
        }),
        .. record.Delegations.SelectMany((delegation, position) => ToEntities(delegation, record.Id, position)),
        SearchEntries.Of(record),
    ];

    private static IEnumerable<object> ToEntities(DelegationRecord record, string dialogue, int place)
    {
        var slug = SlugOf(dialogue, record.Country);
        return
        [
            new Delegation
            {
                Slug = slug,
                DialogueSlug = dialogue,
                CountryCode = record.Country,
                Position = place,
                Listing = record.Listing,
                Headcount = record.Headcount,
                AgencyCount = record.AgencyCount,
            },
            .. record.Leads.Select((lead, position) => new Lead
            {
                Slug = $"{slug}-{lead.Person}",
                DelegationSlug = slug,
                PersonSlug = lead.Person,
                Position = position,
                Title = lead.Title,
                Rank = lead.Rank,
                Role = lead.Role,
                Acting = lead.Acting,
                AsListed = lead.AsListed,
                AgencySlug = lead.Agency,
                OnBehalfOfSlug = lead.OnBehalfOf,
            }),
            .. record.Agencies.Select((seat, position) => new Membership
            {
                Id = $"{slug}/{seat.Agency}",
                DelegationSlug = slug,
                AgencySlug = seat.Agency,
                Position = position,
                AsListed = seat.AsListed,
            }),
            .. record.Observers.Select((observer, position) => new Observer
            {
                Id = $"{slug}/observers/{position}",
                DelegationSlug = slug,
                Position = position,
                Name = observer.Name,
                Kind = observer.Kind,
            }),
        ];
    }

    private static string SlugOf(string dialogue, string country) => $"{dialogue}-{country.ToLowerInvariant()}";
}
