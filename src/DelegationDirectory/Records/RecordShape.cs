using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>What a kind of record looks like in a file, read from its declaration.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = [];

    private RecordShape(Type type)
    {
        Type = type;
        Description = type.GetCustomAttribute<DescriptionAttribute>()!.Description;
        Members = [.. type.GetProperties().Where(property => property.CanWrite).Select(property => new RecordMember(property))];
    }

    public Type Type { get; }

    public string Description { get; }

    public IReadOnlyList<RecordMember> Members { get; }

    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, static t => new RecordShape(t));

    public RecordMember? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
}

/// <summary>One member of a record.</summary>
internal sealed class RecordMember
{
    /// <summary>As much as PostgreSQL puts in an index, whatever the characters: 2,700 bytes.</summary>
    private const int LongestName = 600;

    private const int LongestProse = 10_000;

    public RecordMember(PropertyInfo property)
    {
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Description = property.GetCustomAttribute<DescriptionAttribute>()!.Description;
        IsNullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        IsList = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var type = IsList ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        Type = Nullable.GetUnderlyingType(type) ?? type;
        Form = property.GetCustomAttribute<FormAttribute>();
        Reference = property.GetCustomAttribute<ReferenceAttribute>()?.Target;
        Distinct = property.GetCustomAttribute<DistinctAttribute>();
        MaxLength = property.IsDefined(typeof(ProseAttribute)) ? LongestProse : LongestName;
        AtLeast = property.GetCustomAttribute<AtLeastAttribute>()?.Count ?? 0;
    }

    public string Name { get; }

    public string Description { get; }

    public bool IsNullable { get; }

    public bool IsList { get; }

    /// <summary>The type of the value, or of each item of a list.</summary>
    public Type Type { get; }

    public FormAttribute? Form { get; }

    public bool IsKey => Form is KeyAttribute;

    public Type? Reference { get; }

    public DistinctAttribute? Distinct { get; }

    public int AtLeast { get; }

    /// <summary>The most characters of a text.</summary>
    public int MaxLength { get; }

    /// <summary>The nested record; null for a plain value.</summary>
    public RecordShape? Shape => IsRecord ? RecordShape.Of(Type) : null;

    private bool IsRecord => Type.Namespace == typeof(RecordMember).Namespace;
}
