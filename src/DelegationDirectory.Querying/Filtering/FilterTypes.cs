using DelegationDirectory.Querying.Cost;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Schema;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Filtering;

/// <summary>The input types of <c>where</c> arguments.</summary>
internal sealed class FilterTypes(GraphTypes types, EntityGraph graph)
{
    private const string AndDescription = "All of these.";
    private const string OrDescription = "At least one of these. It stands beside the other fields: all of them must hold as well.";

    /// <summary>What may be asked of an entity.</summary>
    public InputObjectGraphType Of(EntityType entity) => Input(FilterNames.Of(entity), $"What may be asked of an item of the type {entity.Name}.", input =>
    {
        var several = Items(input, nullable: false);
        Add(input, "and", AndDescription, several);
        Add(input, "or", OrDescription, several);
        Add(input, "not", "Not this.", input);
        foreach (var field in entity.Fields)
            Add(input, field.Name, field.Description, TypeOf(field));
    });

    private InputObjectGraphType TypeOf(EntityField field) => field switch
    {
        IdField => Operations(FilterNames.Id, types.Id, FilterOperation.OfIds),
        ScalarField scalar => OfValue(scalar),
        ReferenceField reference => Of(graph.Get(reference.TargetType)),
        CollectionField collection => OfMany(
            FilterNames.OfMany(graph.Get(collection.Source.TargetType)), () => Of(graph.Get(collection.Source.TargetType))),
        ValueListField values => OfMany(FilterNames.OfMany(values.Value), () => OfValue(values.Value)),
        _ => throw new NotSupportedException(field.GetType().Name),
    };

    private InputObjectGraphType OfValue(ScalarField field) =>
        Operations(FilterNames.Of(field), types.Leaf(field.ValueType), FilterOperation.Of(field.ValueType));

    private InputObjectGraphType Operations(string name, IGraphType value, IReadOnlyList<FilterOperation> operations) =>
        Input(name, $"What may be asked of a value of the type {value.Name}.", input =>
        {
            if (value is StringGraphType)
            {
                Add(input, "and", AndDescription, Items(input, nullable: false));
                Add(input, "or", OrDescription, Items(input, nullable: false));
            }

            foreach (var operation in operations)
                Add(input, operation.Name, operation.Description,
                    operation.TakesList ? Items(value, nullable: value is not EnumerationGraphType) : value).Weighing(operation.Weight);
        });

    private InputObjectGraphType OfMany(string name, Func<InputObjectGraphType> element) =>
        Input(name, "What may be asked of a list.", input =>
        {
            foreach (var (quantifier, description) in Quantifier.All)
                Add(input, quantifier, description, quantifier == "any" ? types.Leaf(typeof(bool)) : element()).Weighing(Weights.Operation);
        });

    private InputObjectGraphType Input(string name, string description, Action<InputObjectGraphType> fill) =>
        types.Get(name, () => new InputObjectGraphType { Name = name, Description = description }, fill);

    private static ListGraphType Items(IGraphType item, bool nullable) => new(nullable ? item : new NonNullGraphType(item));

    private static FieldType Add(InputObjectGraphType input, string name, string description, IGraphType type) =>
        input.AddField(GraphTypes.Field(name, description, type, null));
}
