using DelegationDirectory.ContractHost.Model;
using DelegationDirectory.ContractHost.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static DelegationDirectory.ContractHost.Rest.Answers;

namespace DelegationDirectory.ContractHost.Rest;

/// <summary>
/// The contract's workloads as one would write them without GraphQL: an endpoint each, with its own LINQ projection. What a workload
/// fixes is written in; what it varies is a query parameter.
/// </summary>
internal static class RestEndpoints
{
    public static IServiceCollection AddRest(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, RestJson.Default));

    public static void MapRest(this IEndpointRouteBuilder endpoints)
    {
        var rest = endpoints.MapGroup("/rest");
        rest.MapGet("w1", DelegationAsync);
        rest.MapGet("w2", CountriesAsync);
        rest.MapGet("w3", DelegationsAsync);
        rest.MapGet("w4", FindAgenciesAsync);
        rest.MapGet("w5", FindDelegationsAsync);
        rest.MapGet("w6", DialoguesAsync);
        rest.MapGet("w7", DelegationPageAsync);
    }

    private static async Task<Results<Ok<DelegationDetail>, NotFound>> DelegationAsync(
        string id, ContractContext context, CancellationToken cancellation)
    {
        var delegation = await context.Set<Delegation>()
            .Where(d => d.Id == id)
            .Select(d => new DelegationDetail(
                d.Id,
                new CountryItem(d.Country.Id, d.Country.Name, d.Country.Region),
                d.Lead == null ? null : new LeadDetail(d.Lead.Id, d.Lead.Name, d.Lead.Title, d.Lead.Rank),
                d.Members.OrderBy(m => m.AgencyId)
                    .Select(m => new AgencyDetail(m.Agency.Id, m.Agency.Acronym, m.Agency.Name, m.Agency.Kind)).ToList()))
            .FirstOrDefaultAsync(cancellation);
        return delegation is null ? TypedResults.NotFound() : TypedResults.Ok(delegation);
    }

    private static Task<List<CountryItem>> CountriesAsync(ContractContext context, CancellationToken cancellation) =>
        context.Set<Country>()
            .OrderBy(c => c.Name).ThenBy(c => c.Id)
            .Take(50)
            .Select(c => new CountryItem(c.Id, c.Name, c.Region))
            .ToListAsync(cancellation);

    private static Task<List<DelegationItem>> DelegationsAsync(ContractContext context, CancellationToken cancellation) =>
        context.Set<Delegation>()
            .OrderBy(d => d.Id)
            .Take(50)
            .Select(d => new DelegationItem(
                d.Id,
                new Named(d.Country.Name),
                d.Lead == null ? null : new LeadItem(d.Lead.Name, d.Lead.Title),
                new DialogueItem(d.Dialogue.Title, d.Dialogue.StartDate),
                d.Members.OrderBy(m => m.AgencyId).Select(m => new AgencyItem(m.Agency.Acronym, m.Agency.Name)).ToList()))
            .ToListAsync(cancellation);

    private static async Task<FoundAgencies> FindAgenciesAsync(ContractContext context, CancellationToken cancellation)
    {
        var found = context.Set<Agency>().Where(a =>
            (a.Kind == AgencyKind.Ministry || a.Kind == AgencyKind.CyberAgency)
            && a.Country.Region == "Europe"
            && a.Name.Contains("Cyber"));
        return new FoundAgencies(
            await found.CountAsync(cancellation),
            await found
                .OrderBy(a => a.Country.Name).ThenByDescending(a => a.Name).ThenBy(a => a.Id)
                .Take(25)
                .Select(a => new FoundAgency(
                    a.Id, a.Name, a.Acronym, new Named(a.Country.Name), a.Parent == null ? null : new Named(a.Parent.Name)))
                .ToListAsync(cancellation));
    }

    private static Task<List<FoundDelegation>> FindDelegationsAsync(ContractContext context, CancellationToken cancellation) =>
        context.Set<Delegation>()
            .Where(d => d.Members.Any(m => m.Agency.Acronym == "CISA") && d.Dialogue.StartDate >= new DateOnly(2020, 1, 1))
            .OrderByDescending(d => d.Dialogue.StartDate).ThenBy(d => d.Id)
            .Take(25)
            .Select(d => new FoundDelegation(
                d.Id,
                new DialogueItem(d.Dialogue.Title, d.Dialogue.StartDate),
                d.Lead == null ? null : new LeadItem(d.Lead.Name, d.Lead.Title)))
            .ToListAsync(cancellation);

    private static Task<List<DialogueDetail>> DialoguesAsync(ContractContext context, CancellationToken cancellation) =>
        context.Set<Dialogue>()
            .OrderBy(d => d.Id)
            .Take(10)
            .Select(d => new DialogueDetail(
                d.Title,
                d.Subjects.OrderBy(s => s.TopicId).Select(s => new Named(s.Topic.Name)).ToList(),
                d.Delegations.OrderBy(g => g.Id).Select(g => new DialogueDelegation(
                    new Named(g.Country.Name),
                    g.Lead == null ? null : new Named(g.Lead.Name),
                    g.Members.OrderBy(m => m.AgencyId)
                        .Select(m => new MemberAgency(m.Agency.Name, m.Agency.Parent == null ? null : new Named(m.Agency.Parent.Name)))
                        .ToList())).ToList()))
            .ToListAsync(cancellation);

    /// <summary>A page behind a delegation's id, which stays right while rows come and go and costs the same anywhere.</summary>
    private static async Task<DelegationPage> DelegationPageAsync(string? after, ContractContext context, CancellationToken cancellation)
    {
        const int size = 50;
        var delegations = context.Set<Delegation>();
        var rest = after is null ? delegations : delegations.Where(d => string.Compare(d.Id, after) > 0);
        var items = await rest
            .OrderBy(d => d.Id)
            .Take(size + 1)
            .Select(d => new DelegationKeys(d.Id, d.DialogueId, d.CountryId, d.LeadId))
            .ToListAsync(cancellation);
        var hasNext = items.Count > size;
        if (hasNext)
            items.RemoveAt(size);
        return new DelegationPage(await delegations.CountAsync(cancellation), hasNext, items.LastOrDefault()?.Id, items);
    }
}
