using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using DelegationDirectory.ContractHost.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.ContractHost.Storage;

/// <summary>A data file of the contract: rows by table, many-to-many relations as lists of ids.</summary>
public sealed record ContractData(
    List<Country> Countries, List<Agency> Agencies, List<Topic> Topics, List<Lead> Leads,
    List<ContractData.DialogueRow> Dialogues, List<ContractData.DelegationRow> Delegations)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public sealed record DialogueRow(
        string Id, string Title, int? Round, DateOnly StartDate, DateOnly EndDate, string City, string? HostCountryId, List<string> TopicIds);

    public sealed record DelegationRow(string Id, string DialogueId, string CountryId, string? LeadId, List<string> MemberAgencyIds);

    internal RowCount Count => new(Dialogues.Count, Delegations.Count, Agencies.Count);

    /// <summary>Reads a file, packed by gzip if its name says so.</summary>
    /// <exception cref="InvalidDataException">The file is something else.</exception>
    public static ContractData Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
            return JsonSerializer.Deserialize<ContractData>(stream, Json)!;
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} is no data file of the contract, such as {Hosting.ContractOptions.SmallData}: {fault.Message}", fault);
        }
    }

    /// <summary>Writes all rows into an empty database: all or none.</summary>
    public async Task LoadAsync(ContractContext context, CancellationToken cancellation = default)
    {
        await using var transaction = context.Database.IsRelational() ? await context.Database.BeginTransactionAsync(cancellation) : null;
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var table in Tables())
        {
            context.AddRange(table);
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
        }

        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
    }

    /// <summary>The rows of each table, those that others refer to first.</summary>
    private IEnumerable<IEnumerable<object>> Tables() =>
    [
        Countries,
        Agencies,
        Topics,
        Leads,
        Dialogues.Select(row => new Dialogue
        {
            Id = row.Id,
            Title = row.Title,
            Round = row.Round,
            StartDate = row.StartDate,
            EndDate = row.EndDate,
            City = row.City,
            HostCountryId = row.HostCountryId,
        }),
        Dialogues.SelectMany(row => row.TopicIds, (row, id) => new Subject { DialogueId = row.Id, TopicId = id }),
        Delegations.Select(row => new Delegation
        {
            Id = row.Id,
            DialogueId = row.DialogueId,
            CountryId = row.CountryId,
            LeadId = row.LeadId,
        }),
        Delegations.SelectMany(row => row.MemberAgencyIds, (row, id) => new Member { DelegationId = row.Id, AgencyId = id }),
    ];
}
