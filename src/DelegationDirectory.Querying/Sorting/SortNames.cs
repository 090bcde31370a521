using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Querying.Sorting;

/// <summary>Names of the sort input types, as the contract has them.</summary>
internal static class SortNames
{
    public const string Direction = "SortEnumType";
    public const string Ascending = "ASC";
    public const string Descending = "DESC";

    public static string Of(EntityType entity) => $"{entity.Name}SortInput";
}
