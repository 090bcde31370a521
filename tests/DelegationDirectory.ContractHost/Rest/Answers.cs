using System.Text.Json.Serialization;
using DelegationDirectory.ContractHost.Model;

namespace DelegationDirectory.ContractHost.Rest;

/// <summary>What the hand-written endpoints answer: the data of the contract's workloads, plain.</summary>
internal static class Answers
{
    public sealed record Named(string Name);

    public sealed record CountryItem(string Id, string Name, string Region);

    public sealed record DelegationDetail(string Id, CountryItem Country, LeadDetail? Lead, List<AgencyDetail> MemberAgencies);

    public sealed record LeadDetail(
        string Id, string Name, string Title, [property: JsonConverter(typeof(EnumNames<LeadRank>))] LeadRank Rank);

    public sealed record AgencyDetail(
        string Id, string? Acronym, string Name, [property: JsonConverter(typeof(EnumNames<AgencyKind>))] AgencyKind Kind);

    public sealed record DelegationItem(string Id, Named Country, LeadItem? Lead, DialogueItem Dialogue, List<AgencyItem> MemberAgencies);

    public sealed record LeadItem(string Name, string Title);

    public sealed record DialogueItem(string Title, DateOnly StartDate);

    public sealed record AgencyItem(string? Acronym, string Name);

    public sealed record FoundAgencies(int TotalCount, List<FoundAgency> Items);

    public sealed record FoundAgency(string Id, string Name, string? Acronym, Named Country, Named? Parent);

    public sealed record FoundDelegation(string Id, DialogueItem Dialogue, LeadItem? Lead);

    public sealed record DialogueDetail(string Title, List<Named> Topics, List<DialogueDelegation> Delegations);

    public sealed record DialogueDelegation(Named Country, Named? Lead, List<MemberAgency> MemberAgencies);

    public sealed record MemberAgency(string Name, Named? Parent);

    public sealed record DelegationPage(int TotalCount, bool HasNextPage, string? Next, List<DelegationKeys> Items);

    public sealed record DelegationKeys(string Id, string DialogueId, string CountryId, string? LeadId);
}
