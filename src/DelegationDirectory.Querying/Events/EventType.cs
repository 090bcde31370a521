namespace DelegationDirectory.Querying.Events;

/// <summary>What clients are told of something that happens: a type of the schema, whose fields are read from what happened.</summary>
public abstract class EventType
{
    private readonly List<EventField> _fields = [];

    private protected EventType(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>What a reader of the schema is told.</summary>
    public string Description { get; }

    internal IReadOnlyList<EventField> Fields => _fields;

    private protected void Add(EventField field) => _fields.Add(field);
}

/// <summary>Base of an event's declaration: a constructor that names the fields.</summary>
/// <typeparam name="T">What happened.</typeparam>
/// <param name="name">The name on the wire.</param>
/// <param name="description">What a reader of the schema is told.</param>
public abstract class EventType<T>(string name, string description) : EventType(name, description)
    where T : class
{
    /// <summary>Declares a field of one value, which is always there.</summary>
    /// <typeparam name="TValue">The value's type: text, number, truth value, date or point in time.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="description">What a reader of the schema is told.</param>
    protected void Field<TValue>(string name, Func<T, TValue> read, string description)
        where TValue : notnull =>
        Add(new EventField(name, typeof(TValue), happened => read((T)happened), description));
}

/// <summary>One value of an event.</summary>
internal sealed record EventField(string Name, Type ValueType, Func<object, object> Read, string Description);
