using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Schema;

namespace DelegationDirectory.Querying.Filtering;

/// <summary>Names of the filter input types, as the contract has them.</summary>
internal static class FilterNames
{
    public const string Id = "IdOperationFilterInput";

    public static string Of(EntityType entity) => $"{entity.Name}FilterInput";

    public static string Of(ScalarField field) => $"{Scalars.NameOf(field.ValueType)}OperationFilterInput";

    public static string OfMany(EntityType entity) => $"ListFilterInputTypeOf{Of(entity)}";

    public static string OfMany(ScalarField field) => $"List{Of(field)}";
}
