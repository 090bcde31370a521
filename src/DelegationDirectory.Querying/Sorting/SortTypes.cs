using DelegationDirectory.Querying.Cost;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Schema;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Sorting;

/// <summary>The input types of <c>order</c> arguments.</summary>
internal sealed class SortTypes(GraphTypes types, EntityGraph graph)
{
    /// <summary>What an entity may be sorted by; collections are left out.</summary>
    public InputObjectGraphType Of(EntityType entity) => types.Get(
        SortNames.Of(entity),
        () => new InputObjectGraphType { Name = SortNames.Of(entity), Description = $"What a list of {entity.Name} items may be sorted by." },
        input =>
        {
            foreach (var field in entity.Fields)
            {
                IGraphType? type = field switch
                {
                    IdField or ScalarField => Direction(),
                    ReferenceField reference => Of(graph.Get(reference.TargetType)),
                    _ => null,
                };
                if (type is not null)
                    input.AddField(GraphTypes.Field(field.Name, field.Description, type, null).Weighing(Weights.Operation));
            }
        });

    private EnumerationGraphType Direction() => types.Get(
        SortNames.Direction,
        () => new EnumerationGraphType { Name = SortNames.Direction, Description = "A direction to sort in." },
        direction =>
        {
            direction.Add(SortNames.Ascending, SortNames.Ascending, "From the least to the greatest, the earliest to the latest. Missing values come first.");
            direction.Add(SortNames.Descending, SortNames.Descending, "From the greatest to the least, the latest to the earliest. Missing values come last.");
        });
}
