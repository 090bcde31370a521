using GraphQL;
using GraphQL.Types;

namespace DelegationDirectory.Transport.Tables;

/// <summary>A field of an operation as tables see it. What is selected several times under one name is one field.</summary>
/// <param name="name">Its name in the answer.</param>
/// <param name="type">Its type.</param>
/// <param name="isValue">Whether nothing is selected of it.</param>
internal sealed class TableField(string name, IGraphType? type, bool isValue = false)
{
    private readonly List<TableField> _fields = [];

    public string Name { get; } = name;

    /// <summary>Whether it is a value by itself. A thing may have no fields either: of what is selected of it, tables may leave all out.</summary>
    public bool IsValue { get; } = isValue;

    /// <summary>Whether it holds several things, or values.</summary>
    public bool IsList { get; } = (type is NonNullGraphType always ? always.ResolvedType : type) is ListGraphType;

    /// <summary>Whether it is a page of things (Relay's cursor connections): the list is a field of it.</summary>
    public bool IsConnection { get; } = type?.GetNamedType().Name.EndsWith("Connection", StringComparison.Ordinal) is true;

    public IReadOnlyList<TableField> Fields => _fields;

    /// <summary>The field of a name, which is made when it is not there.</summary>
    public TableField Add(string name, IGraphType? type, bool isValue)
    {
        if (_fields.Find(field => field.Name == name) is { } known)
            return known;
        var field = new TableField(name, type, isValue);
        _fields.Add(field);
        return field;
    }
}
