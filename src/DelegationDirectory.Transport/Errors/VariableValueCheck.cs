using GraphQL.Types;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Finds each spot at which a variable's value does not fit its type; the error's path leads there through the value.</summary>
internal sealed class VariableValueCheck
{
    public IEnumerable<DocumentFault> Check(IGraphType type, object? value, object[] path, string? coordinate = null) => (type, value) switch
    {
        (NonNullGraphType, null) => [Wrong(type, value, path, coordinate)],
        (_, null) => [],
        (NonNullGraphType nonNull, _) => Check(nonNull.ResolvedType!, value, path, coordinate),
        (ListGraphType list, IList<object?> items) => items.SelectMany((item, index) => Check(list.ResolvedType!, item, [.. path, index], coordinate)),
        (ListGraphType list, _) => Check(list.ResolvedType!, value, path, coordinate),
        (IInputObjectGraphType input, IDictionary<string, object?> members) => Fields(input, members, path),
        (ScalarGraphType scalar, not (IDictionary<string, object?> or IList<object?>)) when scalar.CanParseValue(value) => [],
        _ => [Wrong(type, value, path, coordinate)],
    };

    private IEnumerable<DocumentFault> Fields(IInputObjectGraphType input, IDictionary<string, object?> members, object[] path)
    {
        foreach (var (name, value) in members)
        {
            if (input.Fields.Find(name) is not { } field)
            {
                yield return new DocumentFault($"The input type `{input.Name}` has no field `{name}`.").On([.. path, name]).With("field", name);
                continue;
            }

            foreach (var fault in Check(field.ResolvedType!, value, [.. path, name], $"{input.Name}.{field.Name}"))
                yield return fault;
        }

        foreach (var field in input.Fields)
        {
            if (field is { ResolvedType: NonNullGraphType, DefaultValue: null } && !members.ContainsKey(field.Name))
                yield return Wrong(field.ResolvedType, null, [.. path, field.Name], $"{input.Name}.{field.Name}");
        }
    }

    private static DocumentFault Wrong(IGraphType type, object? value, object[] path, string? coordinate) =>
        new DocumentFault($"`{string.Join('.', path)}` takes {Allowed.For(type)}, but {Text(value)} was given.")
            .On(path)
            .With("fieldCoordinate", coordinate)
            .With("fieldType", coordinate is null ? null : type.ToString());

    private static string Text(object? value) => value switch
    {
        null => "null",
        string { Length: > 100 } text => $"\"{text.AsSpan(0, 100)}…\"",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        IDictionary<string, object?> => "an object",
        IList<object?> => "a list",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => "something else",
    };
}
