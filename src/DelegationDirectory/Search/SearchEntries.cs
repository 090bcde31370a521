using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DelegationDirectory.Model;
using DelegationDirectory.Records;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>
/// Makes of each record the words that it is found by. They depend on that record alone, so that an import can replace them with it;
/// what a party is called is looked up when a search asks for it.
/// </summary>
internal static class SearchEntries
{
    // An id holds, from the highest bit down, the kind, how long ago it was, and a hash of the key. Of 200,000 rounds within 20 years
    // two would share an id once in five million.
    private const int KindShift = 60;
    private const int AgeShift = 52;
    private const int LatestYear = 2155;
    private const int MaxAge = 255;

    private static readonly FrozenDictionary<string, SearchKind> Kinds = new Dictionary<Type, SearchKind>
    {
        [typeof(CountryRecord)] = SearchKind.Country,
        [typeof(AgencyRecord)] = SearchKind.Agency,
        [typeof(PersonRecord)] = SearchKind.Person,
        [typeof(TopicRecord)] = SearchKind.Topic,
        [typeof(InstrumentRecord)] = SearchKind.Instrument,
        [typeof(SeriesRecord)] = SearchKind.Series,
        [typeof(DialogueRecord)] = SearchKind.Dialogue,
    }.ToFrozenDictionary(pair => RecordReader.NameOf(pair.Key), pair => pair.Value);

    /// <summary>The entries of a kind of record, named as its files are, with some keys.</summary>
    public static IQueryable<SearchEntry> Of(string kind, IReadOnlyCollection<string> keys, DbContext context)
    {
        var searched = Kinds[kind];
        return context.Set<SearchEntry>().Where(entry => entry.Kind == searched && keys.Contains(entry.Key));
    }

    public static SearchEntry Of(CountryRecord record) =>
        Entry(SearchKind.Country, record.Id, [record.Name, .. PartyNames.Of(record.Id), record.Alpha3], [record.Region, record.Subregion]);

    public static SearchEntry Of(AgencyRecord record) =>
        Entry(SearchKind.Agency, record.Id, [record.Name, record.Acronym, record.NativeName], [], [record.Country]);

    public static SearchEntry Of(PersonRecord record) =>
        Entry(SearchKind.Person, record.Id, [record.Name, .. record.Aliases], [], [record.Country]);

    public static SearchEntry Of(TopicRecord record) => Entry(SearchKind.Topic, record.Id, [record.Name], [record.Description]);

    public static SearchEntry Of(InstrumentRecord record) =>
        Entry(SearchKind.Instrument, record.Id, [record.Name], [record.Description]);

    public static SearchEntry Of(SeriesRecord record) => Entry(SearchKind.Series, record.Id, [record.Name], [], record.Parties);

    public static SearchEntry Of(DialogueRecord record) => Entry(
        SearchKind.Dialogue, record.Id, [record.Title],
        [record.City, record.Year.ToString(CultureInfo.InvariantCulture), Ordinal(record.Round)],
        record.Delegations.Select(delegation => delegation.Country), LatestYear - record.Year);

    /// <summary>The lowest and the highest id that entries of some kinds may have.</summary>
    public static (long Lowest, long Highest) IdsOf(IReadOnlyCollection<SearchKind> kinds) =>
        ((long)kinds.Min() << KindShift, ((long)kinds.Max() << KindShift) | ((1L << KindShift) - 1));

    /// <summary>Whether entries of other kinds have ids between those.</summary>
    public static bool HaveGaps(IReadOnlyCollection<SearchKind> kinds) => kinds.Distinct().Count() <= kinds.Max() - kinds.Min();

    /// <summary>The part of an id by which entries are ordered before anything else.</summary>
    public static long PlaceOf(long id) => id >> AgeShift;

    /// <summary>The kind that entries with an id are of.</summary>
    public static SearchKind KindOf(long id) => (SearchKind)(id >> KindShift);

    private static SearchEntry Entry(
        SearchKind kind, string key, IEnumerable<string?> names, IEnumerable<string?> besides, IEnumerable<string>? parties = null, int age = 0)
    {
        List<string> written = [.. names.OfType<string>().Select(name => name.ReplaceLineEndings(" ")).Distinct(), key];
        IEnumerable<string> context = [.. besides.OfType<string>().SelectMany(SearchWords.Of), .. (parties ?? []).Select(SearchWords.Party)];
        return new SearchEntry
        {
            Id = ((long)kind << KindShift) | ((long)Math.Clamp(age, 0, MaxAge) << AgeShift) | Hash(key),
            Kind = kind,
            Key = key,
            Names = string.Join('\n', written),
            Words = SearchWords.Lines([.. written.Select(SearchWords.Of), [.. context]]),
        };
    }

    private static long Hash(string key) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) & ((1L << AgeShift) - 1);

    private static string? Ordinal(int? round) => round switch
    {
        null => null,
        { } number when number % 100 is >= 11 and <= 13 => $"{number} {number}th",
        { } number => $"{number} {number}{(number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }}",
    };
}
