using System.Collections;
using System.Runtime.CompilerServices;
using DelegationDirectory.Querying.Sorting;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>
/// What a plan depends on in the variables of an operation: which are given, which are null, the fields of objects in their order,
/// truth values and directions; but no other value, and not how long a list of values is. Checks on the way that they fit their types.
/// </summary>
internal sealed class VariableShape
{
    private readonly (string Name, IGraphType Type, bool IsOptional)[] _variables;

    public VariableShape(GraphQLOperationDefinition operation, ISchema schema) => _variables =
    [
        .. from variable in operation.Variables?.Items ?? []
           let type = TypeOf(variable.Type, schema)
           select (variable.Variable.Name.StringValue, type, type is not NonNullGraphType || variable.DefaultValue is not null),
    ];

    /// <summary>Writes the shape; false when the variables do not fit.</summary>
    public bool TryWrite(ref DefaultInterpolatedStringHandler shape, IReadOnlyDictionary<string, object?> variables)
    {
        foreach (var (name, type, isOptional) in _variables)
        {
            if (!variables.TryGetValue(name, out var value))
            {
                if (!isOptional)
                    return false;
                shape.AppendLiteral("-");
            }
            else if (!TryWrite(ref shape, type, value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryWrite(ref DefaultInterpolatedStringHandler shape, IGraphType type, object? value)
    {
        if (type is NonNullGraphType { ResolvedType: { } always })
            return value is not null && TryWrite(ref shape, always, value);
        if (value is null)
        {
            shape.AppendLiteral("0");
            return true;
        }

        return type switch
        {
            ListGraphType { ResolvedType: { } item } => TryWriteItems(ref shape, item, value),
            IInputObjectGraphType input => TryWriteFields(ref shape, input, value),
            EnumerationGraphType names => TryWriteName(ref shape, names, value),
            BooleanGraphType => TryWriteTruth(ref shape, value),
            ScalarGraphType scalar => scalar.CanParseValue(value) && TryWriteMark(ref shape, "."),
            _ => false,
        };
    }

    // One item stands for a list of itself (GraphQL specification, 3.11).
    private static bool TryWriteItems(ref DefaultInterpolatedStringHandler shape, IGraphType itemType, object value)
    {
        var items = value is IList list ? list : new[] { value };
        shape.AppendLiteral("[");
        if (Unwrapped(itemType) is ScalarGraphType and not BooleanGraphType)
        {
            if (!TryWriteLeaves(ref shape, itemType, items))
                return false;
        }
        else
        {
            foreach (var item in items)
                if (!TryWrite(ref shape, itemType, item))
                    return false;
        }

        return TryWriteMark(ref shape, "]");
    }

    private static bool TryWriteLeaves(ref DefaultInterpolatedStringHandler shape, IGraphType itemType, IList items)
    {
        var leaf = (ScalarGraphType)Unwrapped(itemType);
        var hasNull = false;
        foreach (var item in items)
        {
            hasNull |= item is null;
            if (item is null ? itemType is NonNullGraphType : item is IList || !leaf.CanParseValue(item))
                return false;
        }

        return TryWriteMark(ref shape, hasNull ? "0" : ".");
    }

    private static bool TryWriteFields(ref DefaultInterpolatedStringHandler shape, IInputObjectGraphType input, object value)
    {
        if (input.IsOneOf || value is not IReadOnlyDictionary<string, object?> fields)
            return false;
        foreach (var field in input.Fields)
            if (field is { ResolvedType: NonNullGraphType, DefaultValue: null } && !fields.ContainsKey(field.Name))
                return false;

        shape.AppendLiteral("{");
        foreach (var (name, member) in fields)
        {
            if (input.GetField(name) is not { ResolvedType: { } type })
                return false;
            shape.AppendLiteral(name);
            shape.AppendLiteral(":");
            if (!TryWrite(ref shape, type, member))
                return false;
        }

        return TryWriteMark(ref shape, "}");
    }

    private static bool TryWriteName(ref DefaultInterpolatedStringHandler shape, EnumerationGraphType names, object value) =>
        value is string name && names.Values.FindByName(name) is not null
            && TryWriteMark(ref shape, names.Name == SortNames.Direction ? name : ".");

    private static bool TryWriteTruth(ref DefaultInterpolatedStringHandler shape, object value) =>
        value is bool truth && TryWriteMark(ref shape, truth ? "t" : "f");

    private static bool TryWriteMark(ref DefaultInterpolatedStringHandler shape, string mark)
    {
        shape.AppendLiteral(mark);
        return true;
    }

    private static IGraphType Unwrapped(IGraphType type) => type is NonNullGraphType { ResolvedType: { } always } ? always : type;

    private static IGraphType TypeOf(GraphQLType type, ISchema schema) => type switch
    {
        GraphQLNonNullType { Type: var always } => new NonNullGraphType(TypeOf(always, schema)),
        GraphQLListType { Type: var item } => new ListGraphType(TypeOf(item, schema)),
        GraphQLNamedType { Name: var name } => schema.AllTypes[name]
            ?? throw new InvalidOperationException($"The document was not validated: there is no type '{name}'."),
        _ => throw new NotSupportedException(type.GetType().Name),
    };
}
