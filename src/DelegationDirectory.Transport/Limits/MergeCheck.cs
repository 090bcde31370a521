using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace DelegationDirectory.Transport.Limits;

/// <summary>
/// Finds fields of a valid document that would be answered under one name and are not the same (GraphQL specification, 5.3.2).
/// <para>
/// To be the same field with the same arguments, and to have the same shape, are equivalences. So no pairs need be compared: each field of
/// a name is compared with the first one, and what is selected below all of them is looked at together. Fields on different object types
/// are never answered for one object; only their shapes must agree.
/// </para>
/// </summary>
internal sealed class MergeCheck
{
    private static readonly SDLPrinter Printer = new();

    private readonly GraphQLDocument _document;
    private readonly ISchema _schema;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly Dictionary<GraphQLField, string> _signatures = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _distinct = new(StringComparer.Ordinal);
    private int _steps;

    public MergeCheck(GraphQLDocument document, ISchema schema, int maxSteps)
    {
        (_document, _schema, _steps) = (document, schema, maxSteps);
        _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);
    }

    /// <summary>Whether the search was given up because it would take too long.</summary>
    public bool IsExhausted => _steps < 0;

    /// <summary>A field as selected on a type.</summary>
    private readonly record struct Selected(GraphQLField Node, IGraphType Parent, IGraphType? Type);

    public IEnumerable<(GraphQLField First, GraphQLField Second)> Conflicts() =>
        from operation in _document.Definitions.OfType<GraphQLOperationDefinition>()
        let root = operation.Operation switch
        {
            OperationType.Query => _schema.Query,
            OperationType.Mutation => _schema.Mutation,
            _ => _schema.Subscription,
        }
        where root is not null
        let fields = ByName([(operation.SelectionSet, root)])
        from conflict in fields.SelectMany(DifferentFields).Concat(fields.SelectMany(DifferentShapes))
        select conflict;

    private IEnumerable<(GraphQLField, GraphQLField)> DifferentFields(List<Selected> fields)
    {
        foreach (var together in AnsweredTogether(fields))
        {
            var first = together[0].Node;
            if (together.Find(field => !ReferenceEquals(Signature(field.Node), Signature(first))) is { Node: { } other })
                yield return (first, other);
            else
            {
                foreach (var conflict in Below(together).SelectMany(DifferentFields))
                    yield return conflict;
            }
        }
    }

    private IEnumerable<(GraphQLField, GraphQLField)> DifferentShapes(List<Selected> fields)
    {
        var first = fields[0];
        return fields.Find(field => !HaveSameShape(field.Type, first.Type)) is { Node: { } other }
            ? [(first.Node, other)]
            : Below(fields).SelectMany(DifferentShapes);
    }

    /// <summary>The fields in groups that some object may have to answer: those on each object type with those on abstract types.</summary>
    private static IEnumerable<List<Selected>> AnsweredTogether(List<Selected> fields)
    {
        var onAbstract = fields.FindAll(field => field.Parent is IAbstractGraphType);
        if (onAbstract.Count == fields.Count)
            return [fields];
        return fields.Where(field => field.Parent is not IAbstractGraphType)
            .GroupBy(field => field.Parent, (_, group) => (List<Selected>)[.. onAbstract, .. group]);
    }

    private IReadOnlyCollection<List<Selected>> Below(List<Selected> fields) => ByName(
        from field in fields
        where field.Node.SelectionSet is not null && field.Type is not null
        select (field.Node.SelectionSet!, (IGraphType)field.Type!.GetNamedType()));

    private Dictionary<string, List<Selected>>.ValueCollection ByName(IEnumerable<(GraphQLSelectionSet Set, IGraphType Parent)> selections)
    {
        var byName = new Dictionary<string, List<Selected>>(StringComparer.Ordinal);
        var entered = new HashSet<GraphQLFragmentDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var (set, parent) in selections)
            Collect(set, parent, byName, entered);
        return byName.Values;
    }

    private void Collect(
        GraphQLSelectionSet set, IGraphType parent, Dictionary<string, List<Selected>> byName, HashSet<GraphQLFragmentDefinition> entered)
    {
        foreach (var selection in set.Selections)
        {
            if (--_steps < 0)
                return;
            switch (selection)
            {
                case GraphQLField field:
                    var name = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!byName.TryGetValue(name, out var fields))
                        byName.Add(name, fields = []);
                    fields.Add(new Selected(field, parent, TypeOf(field, parent)));
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, inline.TypeCondition is null ? parent : _schema.AllTypes[inline.TypeCondition.Type.Name]!, byName, entered);
                    break;
                case GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment) && entered.Add(fragment):
                    Collect(fragment.SelectionSet, _schema.AllTypes[fragment.TypeCondition.Type.Name]!, byName, entered);
                    break;
            }
        }
    }

    private IGraphType? TypeOf(GraphQLField field, IGraphType parent)
    {
        if (field.Name == _schema.TypeNameMetaFieldType.Name)
            return _schema.TypeNameMetaFieldType.ResolvedType;
        var meta = new[] { _schema.SchemaMetaFieldType, _schema.TypeMetaFieldType };
        return ((parent as IComplexGraphType)?.Fields.Find(field.Name) ?? Array.Find(meta, definition => field.Name == definition.Name))?.ResolvedType;
    }

    /// <summary>The field's name and arguments, whatever their order; the same text is the same object.</summary>
    private string Signature(GraphQLField field)
    {
        if (_signatures.TryGetValue(field, out var known))
            return known;
        var arguments = (field.Arguments?.Items ?? []).Select(argument => Printer.Print(argument)).Order(StringComparer.Ordinal);
        var text = $"{field.Name}({string.Join(',', arguments)})";
        if (!_distinct.TryAdd(text, text))
            text = _distinct[text];
        return _signatures[field] = text;
    }

    private static bool HaveSameShape(IGraphType? left, IGraphType? right) => (left, right) switch
    {
        (NonNullGraphType l, NonNullGraphType r) => HaveSameShape(l.ResolvedType, r.ResolvedType),
        (NonNullGraphType, _) or (_, NonNullGraphType) => false,
        (ListGraphType l, ListGraphType r) => HaveSameShape(l.ResolvedType, r.ResolvedType),
        (ListGraphType, _) or (_, ListGraphType) => false,
        (ScalarGraphType, _) or (_, ScalarGraphType) => ReferenceEquals(left, right),
        _ => true,
    };
}
