using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Limits;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Cost;

/// <summary>
/// Makes the formula of a valid operation. Fields are collected as they are when the operation runs (GraphQL specification, 6.3.2): those
/// answered under one name are one, and fragments cost what their fields would cost in their place.
/// </summary>
internal sealed class FormulaBuilder
{
    private readonly GraphQLDocument _document;
    private readonly ISchema _schema;
    private readonly SchemaPrices _prices;
    private readonly RequestLimits _limits;
    private readonly Conditions _conditions;
    private readonly Func<string, GraphQLValue?> _defaultOf;
    private readonly IReadOnlyDictionary<string, object?> _variables;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private int _priced;

    public FormulaBuilder(
        GraphQLDocument document, ISchema schema, SchemaPrices prices, RequestLimits limits, Conditions conditions,
        Func<string, GraphQLValue?> defaultOf, IReadOnlyDictionary<string, object?> variables)
    {
        (_document, _schema, _prices, _limits, _conditions, _defaultOf, _variables) =
            (document, schema, prices, limits, conditions, defaultOf, variables);
        _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);
    }

    public OperationFormula Build(GraphQLOperationDefinition operation)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => _schema.Query,
            OperationType.Mutation => _schema.Mutation!,
            _ => _schema.Subscription!,
        };
        return new OperationFormula(operation, SchemaPrices.Of(root), Select(root, [operation.SelectionSet], null, []));
    }

    private SelectionFormula Select(
        IObjectGraphType type, IEnumerable<GraphQLSelectionSet> selections, PageSize? page, IReadOnlyList<string> sizedFields)
    {
        var fields = new OrderedDictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        var entered = new HashSet<GraphQLFragmentDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var set in selections)
            Collect(type, set, fields, entered);
        return new SelectionFormula(
        [
            .. from field in fields
               let definition = type.Fields.Find(field.Value[0].Name)
               where definition is not null
               select Price(field.Key, definition, field.Value, sizedFields.Contains(definition.Name) ? page : null),
        ]);
    }

    private void Collect(
        IObjectGraphType type, GraphQLSelectionSet set, OrderedDictionary<string, List<GraphQLField>> fields, HashSet<GraphQLFragmentDefinition> entered)
    {
        foreach (var selection in set.Selections)
        {
            if (!_conditions.Include(selection, _variables))
                continue;
            switch (selection)
            {
                case GraphQLField field:
                    var name = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!fields.TryGetValue(name, out var same))
                        fields.Add(name, same = []);
                    same.Add(field);
                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, fields, entered);
                    break;
                case GraphQLFragmentSpread spread
                    when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment)
                        && entered.Add(fragment) && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, fields, entered);
                    break;
            }
        }
    }

    private FieldFormula Price(string name, FieldType definition, List<GraphQLField> nodes, PageSize? pageAbove)
    {
        // The types of an abstract field are priced one by one, which documents can be written to multiply.
        if (++_priced > _limits.MaxSelectedFields)
            throw LimitErrors.TooManySelected(_document, nodes[0], _limits);

        var price = _prices.Of(definition);
        var page = price.Size is null ? null : new PageSize(_document, nodes[0], price.Size, _defaultOf);
        return new FieldFormula(
            name,
            price,
            new InputFormula(_prices, price, nodes[0], _defaultOf),
            price.IsList ? page ?? pageAbove : null,
            page,
            [
                .. from type in Types(definition.ResolvedType!.GetNamedType())
                   select Select(type, nodes.Select(node => node.SelectionSet).OfType<GraphQLSelectionSet>(), page, price.Size?.SizedFields ?? []),
            ]);
    }

    private static IEnumerable<IObjectGraphType> Types(IGraphType type) => type switch
    {
        IObjectGraphType single => [single],
        IAbstractGraphType possible => possible.PossibleTypes,
        _ => [],
    };

    private bool Applies(GraphQLTypeCondition? condition, IObjectGraphType type) =>
        condition is null || Types(_schema.AllTypes[condition.Type.Name]!).Contains(type);
}
