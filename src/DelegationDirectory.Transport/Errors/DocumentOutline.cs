using DelegationDirectory.Transport.Documents;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>
/// Says of each node of a document on which field it lies and of which type. Made only for a document that is being refused,
/// because GraphQL.NET's validation errors name nodes but neither path nor types. A fragment counts as lying where it is first
/// spread, as HotChocolate reports it.
/// </summary>
internal sealed class DocumentOutline
{
    private readonly ISchema _schema;
    private readonly Dictionary<ASTNode, Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<GraphQLFragmentDefinition> _entered = new(ReferenceEqualityComparer.Instance);

    public DocumentOutline(GraphQLDocument document, ISchema schema, int maxLocations)
    {
        _schema = schema;
        Document = document;
        MaxLocations = maxLocations;
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            Enter(operation);
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            Enter(fragment, []);
    }

    public GraphQLDocument Document { get; }

    public ROM Source => Document.Source;

    public int MaxLocations { get; }

    public Place this[ASTNode node] => _places.GetValueOrDefault(node) ?? Place.Nowhere;

    /// <summary>Each use of a variable in an argument, where it lies, and the type needed there.</summary>
    public IEnumerable<(GraphQLVariable Variable, Place Holder, IGraphType Expected)> Uses() =>
        from pair in _places
        let argument = pair.Key as GraphQLArgument
        where argument is not null
        let definitions = pair.Value.Directive is { } directive ? _schema.Directives.Find(directive.Name)?.Arguments : pair.Value.Field?.Arguments
        let type = definitions?.Find(argument.Name)?.ResolvedType
        where type is not null
        from use in Uses(argument.Value, type)
        select (use.Variable, pair.Value, use.Expected);

    private static IEnumerable<(GraphQLVariable Variable, IGraphType Expected)> Uses(GraphQLValue value, IGraphType type) => (value, Nullable(type)) switch
    {
        (GraphQLVariable variable, _) => [(variable, type)],
        (GraphQLListValue list, ListGraphType items) => (list.Values ?? []).SelectMany(item => Uses(item, items.ResolvedType!)),
        (GraphQLObjectValue, ListGraphType items) => Uses(value, items.ResolvedType!),
        (GraphQLObjectValue obj, IInputObjectGraphType input) => (obj.Fields ?? []).SelectMany(field =>
            input.Fields.Find(field.Name)?.ResolvedType is { } fieldType ? Uses(field.Value, fieldType) : []),
        _ => [],
    };

    private static IGraphType Nullable(IGraphType type) => type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type;

    private void Enter(GraphQLOperationDefinition operation)
    {
        var root = OperationSelection.RootOf(operation, _schema);
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            _places.TryAdd(variable, new Place([], null, null, operation));
            if (variable.DefaultValue is { } value)
                Add(value, new Place([], null, null, variable));
        }

        AddDirectives(operation.Directives, new Place([], root, null, operation));
        Enter(operation.SelectionSet, [], root);
    }

    private void Enter(GraphQLFragmentDefinition fragment, object[] path)
    {
        if (!_entered.Add(fragment))
            return;
        var type = _schema.AllTypes[fragment.TypeCondition.Type.Name];
        _places.TryAdd(fragment.TypeCondition.Type, new Place(path, type, null, fragment));
        AddDirectives(fragment.Directives, new Place(path, type, null, fragment));
        Enter(fragment.SelectionSet, path, type);
    }

    private void Enter(GraphQLSelectionSet? selections, object[] path, IGraphType? type)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    Enter(field, path, type);
                    break;
                case GraphQLInlineFragment inline:
                    Enter(inline, path, type);
                    break;
                case GraphQLFragmentSpread spread:
                    var place = new Place(path, type, null, spread);
                    _places.TryAdd(spread, place);
                    AddDirectives(spread.Directives, place);
                    if (Document.Spread(spread) is { } fragment)
                        Enter(fragment, path);
                    break;
            }
        }
    }

    private void Enter(GraphQLField field, object[] path, IGraphType? type)
    {
        var definition = Definition(type, field.Name.Value);
        var place = new Place(path, type, definition, field);
        _places.TryAdd(field, place);
        AddArguments(field.Arguments, place);
        AddDirectives(field.Directives, place);
        if (field.SelectionSet is not { } selections)
            return;
        _places.TryAdd(selections, place);
        Enter(selections, [.. path, (field.Alias?.Name ?? field.Name).StringValue], definition?.ResolvedType?.GetNamedType());
    }

    private void Enter(GraphQLInlineFragment inline, object[] path, IGraphType? type)
    {
        var place = new Place(path, type, null, inline);
        _places.TryAdd(inline, place);
        AddDirectives(inline.Directives, place);
        if (inline.TypeCondition is { } condition)
        {
            _places.TryAdd(condition.Type, place);
            type = _schema.AllTypes[condition.Type.Name];
        }

        Enter(inline.SelectionSet, path, type);
    }

    private void AddDirectives(GraphQLDirectives? directives, Place place)
    {
        foreach (var directive in directives?.Items ?? [])
        {
            _places.TryAdd(directive, place);
            AddArguments(directive.Arguments, place with { Directive = directive });
        }
    }

    private void AddArguments(GraphQLArguments? arguments, Place place)
    {
        foreach (var argument in arguments?.Items ?? [])
            Add(argument, argument.Value, place);
    }

    private void Add(ASTNode holder, GraphQLValue value, Place place)
    {
        _places.TryAdd(holder, place);
        Add(value, place);
    }

    private void Add(GraphQLValue value, Place place)
    {
        _places.TryAdd(value, place);
        switch (value)
        {
            case GraphQLListValue list:
                foreach (var item in list.Values ?? [])
                    Add(item, place);
                break;
            case GraphQLObjectValue obj:
                foreach (var field in obj.Fields ?? [])
                    Add(field, field.Value, place);
                break;
        }
    }

    private FieldType? Definition(IGraphType? parent, ROM name)
    {
        if (name == _schema.TypeNameMetaFieldType.Name)
            return _schema.TypeNameMetaFieldType;
        if (parent is not null && parent == _schema.Query)
        {
            if (name == _schema.SchemaMetaFieldType.Name)
                return _schema.SchemaMetaFieldType;
            if (name == _schema.TypeMetaFieldType.Name)
                return _schema.TypeMetaFieldType;
        }

        return (parent as IComplexGraphType)?.Fields.Find(name);
    }
}
