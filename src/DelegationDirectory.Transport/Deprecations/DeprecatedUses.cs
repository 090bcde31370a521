using System.Collections;
using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Deprecations;

/// <summary>
/// Which deprecated members a valid operation uses: fields, arguments, input fields and enum values. What the document writes is found
/// once; variables are looked into for each request, those alone whose types have anything deprecated.
/// </summary>
internal sealed class DeprecatedUses
{
    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly HashSet<GraphQLFragmentDefinition> _entered = new(ReferenceEqualityComparer.Instance);
    private readonly List<DeprecationPeriod> _written = [];
    private readonly List<(string Name, IGraphType Type)> _variables = [];
    private readonly DeprecationNotice? _writtenNotice;

    public DeprecatedUses(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        _schema = schema;
        _document = document;
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            if (TypeReferences.Resolve(variable.Type, schema) is not { } type || !HasDeprecated(type, []))
                continue;
            _variables.Add((variable.Variable.Name.StringValue, type));
            if (variable.DefaultValue is { } value)
                AddWritten(type, value);
        }

        AddSelections(operation.SelectionSet, OperationSelection.RootOf(operation, schema));
        _writtenNotice = DeprecationNotice.Of(_written);
    }

    /// <summary>Whether a schema has anything that an operation could be told of.</summary>
    public static bool MayBeIn(ISchema schema) => schema.AllTypes.Any(type => type switch
    {
        IComplexGraphType complex => complex.Fields.Any(field => Period(field) || (field.Arguments ?? []).Any(Period)),
        EnumerationGraphType values => values.Values.Any(Period),
        _ => false,
    });

    /// <summary>What a client is told of the operation with its values; null when it uses nothing deprecated.</summary>
    public DeprecationNotice? NoticeFor(IReadOnlyDictionary<string, object?> variables)
    {
        if (_variables.Count == 0)
            return _writtenNotice;
        var found = new List<DeprecationPeriod>(_written);
        foreach (var (name, type) in _variables)
            AddGiven(found, type, variables.GetValueOrDefault(name));
        return DeprecationNotice.Of(found);
    }

    private static bool Period(IProvideDeprecationReason member) => DeprecationPeriod.Of(member) is not null;

    private static bool HasDeprecated(IGraphType type, HashSet<IGraphType> seen) => type.GetNamedType() switch
    {
        EnumerationGraphType values => values.Values.Any(Period),
        IInputObjectGraphType input => seen.Add(input) && input.Fields.Any(field => Period(field) || HasDeprecated(field.ResolvedType!, seen)),
        _ => false,
    };

    private void AddSelections(GraphQLSelectionSet? selections, IGraphType? parent)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field when (parent as IComplexGraphType)?.Fields.Find(field.Name) is { } definition:
                    AddField(field, definition);
                    break;
                case GraphQLInlineFragment inline:
                    AddSelections(inline.SelectionSet, inline.TypeCondition is { } condition ? _schema.AllTypes[condition.Type.Name] : parent);
                    break;
                case GraphQLFragmentSpread spread when Fragment(spread) is { } fragment && _entered.Add(fragment):
                    AddSelections(fragment.SelectionSet, _schema.AllTypes[fragment.TypeCondition.Type.Name]);
                    break;
            }
        }
    }

    private GraphQLFragmentDefinition? Fragment(GraphQLFragmentSpread spread) =>
        _document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name);

    private void AddField(GraphQLField field, FieldType definition)
    {
        Add(_written, definition);
        foreach (var given in field.Arguments?.Items ?? [])
        {
            if (definition.Arguments?.Find(given.Name) is not { } argument)
                continue;
            Add(_written, argument);
            AddWritten(argument.ResolvedType!, given.Value);
        }

        AddSelections(field.SelectionSet, definition.ResolvedType?.GetNamedType());
    }

    private void AddWritten(IGraphType type, GraphQLValue value)
    {
        switch (type.GetNamedType(), value)
        {
            case (_, GraphQLListValue list):
                foreach (var item in list.Values ?? [])
                    AddWritten(type, item);
                break;
            case (IInputObjectGraphType input, GraphQLObjectValue obj):
                foreach (var given in obj.Fields ?? [])
                {
                    if (input.Fields.Find(given.Name) is not { } field)
                        continue;
                    Add(_written, field);
                    AddWritten(field.ResolvedType!, given.Value);
                }

                break;
            case (EnumerationGraphType values, GraphQLEnumValue name):
                Add(_written, values.Values.FindByName(name.Name));
                break;
        }
    }

    private static void AddGiven(List<DeprecationPeriod> found, IGraphType type, object? value)
    {
        switch (type.GetNamedType(), value)
        {
            case (IInputObjectGraphType input, IReadOnlyDictionary<string, object?> members):
                foreach (var (name, member) in members)
                {
                    if (input.Fields.Find(name) is not { } field)
                        continue;
                    Add(found, field);
                    AddGiven(found, field.ResolvedType!, member);
                }

                break;
            case (EnumerationGraphType values, string name):
                Add(found, values.Values.FindByName(name));
                break;
            case (_, IList items):
                foreach (var item in items)
                    AddGiven(found, type, item);
                break;
        }
    }

    private static void Add(List<DeprecationPeriod> found, IProvideDeprecationReason? member)
    {
        if (member is not null && DeprecationPeriod.Of(member) is { } period)
            found.Add(period);
    }
}
