using System.Linq.Expressions;

namespace DelegationDirectory.Querying.Entities;

/// <summary>A field of an <see cref="EntityType"/>: its name on the wire and where its value is found.</summary>
public abstract class EntityField
{
    private protected EntityField(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>What a reader of the schema is told.</summary>
    public string Description { get; }
}

/// <summary>The global id: the entity's name and key, encoded.</summary>
internal sealed class IdField(string description) : EntityField("id", description);

/// <summary>One value, read from one column.</summary>
internal sealed class ScalarField(string name, LambdaExpression selector, bool isNullable, string description)
    : EntityField(name, description)
{
    public LambdaExpression Selector { get; } = selector;

    public bool IsNullable { get; } = isNullable;

    public Type ValueType { get; } = Nullable.GetUnderlyingType(selector.ReturnType) ?? selector.ReturnType;
}

/// <summary>One related entity, which rides in its parent's row.</summary>
internal sealed class ReferenceField(string name, LambdaExpression selector, bool isNullable, string description)
    : EntityField(name, description)
{
    public LambdaExpression Selector { get; } = selector;

    public bool IsNullable { get; } = isNullable;

    public Type TargetType { get; } = selector.ReturnType;
}

/// <summary>Many related entities: a plain list when bounded, a connection when the list grows.</summary>
internal sealed class CollectionField(string name, Collection source, bool isPaged, string description, int? assumedSize = null)
    : EntityField(name, description)
{
    public Collection Source { get; } = source;

    public int? AssumedSize { get; } = assumedSize;

    public bool IsPaged { get; } = isPaged;
}

/// <summary>A plain list of values, one from each row of a collection.</summary>
internal sealed class ValueListField(string name, Collection source, ScalarField value, string description, int? assumedSize)
    : EntityField(name, description)
{
    public Collection Source { get; } = source;

    public int? AssumedSize { get; } = assumedSize;

    public ScalarField Value { get; } = value;
}
