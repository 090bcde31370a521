using System.Linq.Expressions;
using DelegationDirectory.Querying.Sorting;

namespace DelegationDirectory.Querying.Entities;

/// <summary>What the schema says of one kind of entity: its name, key, fields and default order.</summary>
public abstract class EntityType
{
    private readonly List<EntityField> _fields = [];
    private LambdaExpression? _key;

    private protected EntityType(string name, Type clrType, string description)
    {
        Name = name;
        ClrType = clrType;
        Description = description;
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>The entity's CLR type.</summary>
    public Type ClrType { get; }

    /// <summary>What a reader of the schema is told.</summary>
    public string Description { get; }

    /// <summary>The fields, in the order declared.</summary>
    public IReadOnlyList<EntityField> Fields => _fields;

    /// <summary>Whether it has a global id and can be refetched by <c>node</c>.</summary>
    public bool IsNode { get; private set; }

    internal LambdaExpression KeySelector =>
        _key ?? throw new InvalidOperationException($"The entity '{Name}' declares no key: call Key or Node in its constructor.");

    internal Type KeyType => KeySelector.ReturnType;

    internal IReadOnlyList<OrderKey> Order { get; private protected set; } = [];

    internal EntityField? Find(string name) => _fields.Find(field => field.Name == name);

    private protected void SetKey(LambdaExpression key, bool isNode)
    {
        _key = key;
        IsNode = isNode;
    }

    private protected void Add(EntityField field)
    {
        if (Find(field.Name) is not null)
            throw new InvalidOperationException($"The entity '{Name}' declares the field '{field.Name}' twice.");
        _fields.Add(field);
    }
}
