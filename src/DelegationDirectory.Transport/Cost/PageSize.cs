using DelegationDirectory.Transport.Errors;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Cost;

/// <summary>How many items a list of an operation has at most.</summary>
internal sealed class PageSize
{
    private readonly GraphQLDocument _document;
    private readonly GraphQLField _field;
    private readonly ListSize _stated;
    private readonly Slice[] _slices;

    public PageSize(GraphQLDocument document, GraphQLField field, ListSize stated, Func<string, GraphQLValue?> defaultOf)
    {
        _document = document;
        _field = field;
        _stated = stated;
        _slices = [.. from name in stated.SlicingArguments
                      let value = field.Arguments?.Items.Find(argument => argument.Name == name)?.Value
                      where value is not (null or GraphQLNullValue)
                      let variable = (value as GraphQLVariable)?.Name.StringValue
                      select new Slice(name, variable, Literal(variable is null ? value : defaultOf(variable)))];
        Argument = _slices is [var asked, ..] ? asked.Name : stated.SlicingArguments is [var first, ..] ? first : null;
        IsVariable = Array.Exists(_slices, slice => slice.Variable is not null);
    }

    /// <summary>The argument that a client changes to get another size; null where there is none.</summary>
    public string? Argument { get; }

    /// <summary>The name in the answer of the field that has the argument.</summary>
    public string FieldName => (_field.Alias?.Name ?? _field.Name).StringValue;

    public bool IsVariable { get; }

    /// <summary>
    /// The size in a request. More than the most there can be is asked for in vain, and is said to the client where the field is answered.
    /// </summary>
    /// <exception cref="DocumentFault">Both ends of the list are asked for where one must be chosen (HC0082).</exception>
    public int In(CostValues values)
    {
        if (ReferenceEquals(this, values.Resized))
            return values.Size;

        int? asked = null;
        foreach (var slice in _slices)
        {
            if (slice.In(values) is not { } size)
                continue;
            if (asked is not null && _stated.RequiresOne)
                throw CostErrors.SeveralSlices(_stated.SlicingArguments).At(_document, _field);
            asked = Math.Max(asked ?? 0, size);
        }

        var most = _stated.AssumedSize ?? int.MaxValue;
        return Math.Clamp(asked ?? _stated.DefaultSize ?? _stated.AssumedSize ?? 1, 0, Math.Max(most, 0));
    }

    private static int? Literal(GraphQLValue? value) => value is GraphQLIntValue number && int.TryParse(number.Value, out var size) ? size : null;

    private sealed record Slice(string Name, string? Variable, int? Written)
    {
        public int? In(CostValues values) =>
            Variable is not null && values.Variables.TryGetValue(Variable, out var value) ? CostValues.ToSize(value) : Written;
    }
}
