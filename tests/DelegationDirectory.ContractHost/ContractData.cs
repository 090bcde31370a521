using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DelegationDirectory.ContractHost;

/// <summary>A data file of the contract: rows by table, many-to-many relations as lists of ids.</summary>
public sealed record ContractData(
    List<Country> Countries, List<Agency> Agencies, List<Topic> Topics, List<Lead> Leads,
    List<ContractData.DialogueRow> Dialogues, List<ContractData.DelegationRow> Delegations)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public sealed record DialogueRow(
        string Id, string Title, int? Round, DateOnly StartDate, DateOnly EndDate, string City, string? HostCountryId, List<string> TopicIds);

    public sealed record DelegationRow(string Id, string DialogueId, string CountryId, string? LeadId, List<string> MemberAgencyIds);

    /// <summary>Reads a file, packed by gzip if its name says so.</summary>
    public static ContractData Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return JsonSerializer.Deserialize<ContractData>(stream, Json)!;
    }

    /// <summary>Writes all rows into an empty database.</summary>
    public async Task LoadAsync(ContractContext context)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(Countries);
        context.AddRange(Agencies);
        context.AddRange(Topics);
        context.AddRange(Leads);
        context.AddRange(Dialogues.Select(row => new Dialogue
        {
            Id = row.Id,
            Title = row.Title,
            Round = row.Round,
            StartDate = row.StartDate,
            EndDate = row.EndDate,
            City = row.City,
            HostCountryId = row.HostCountryId,
        }));
        context.AddRange(Dialogues.SelectMany(row => row.TopicIds, (row, id) => new Subject { DialogueId = row.Id, TopicId = id }));
        context.AddRange(Delegations.Select(row => new Delegation
        {
            Id = row.Id,
            DialogueId = row.DialogueId,
            CountryId = row.CountryId,
            LeadId = row.LeadId,
        }));
        context.AddRange(Delegations.SelectMany(row => row.MemberAgencyIds, (row, id) => new Member { DelegationId = row.Id, AgencyId = id }));
        await context.SaveChangesAsync().ConfigureAwait(false);
    }
}
