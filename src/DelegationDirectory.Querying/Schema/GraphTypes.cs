using System.ComponentModel;
using System.Reflection;
using DelegationDirectory.Querying.Cost;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Searching;
using DelegationDirectory.Querying.Sorting;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Schema;

/// <summary>Builds each type of the schema once, by name. Types refer to each other freely: a type is known before its fields are.</summary>
internal sealed class GraphTypes
{
    private readonly EntityGraph _graph;
    private readonly PagingOptions _paging;
    private readonly Dictionary<string, IGraphType> _types = [];
    private readonly FilterTypes _filters;
    private readonly SortTypes _sorts;
    private readonly ConnectionTypes _connections;

    public GraphTypes(EntityGraph graph, PagingOptions paging)
    {
        _graph = graph;
        _paging = paging;
        _filters = new FilterTypes(this, graph);
        _sorts = new SortTypes(this, graph);
        _connections = new ConnectionTypes(this);
    }

    public IdGraphType Id => Get("ID", () => new IdGraphType { Description = "An opaque id that names one thing in this directory." });

    /// <summary>What every entity with a global id implements.</summary>
    public InterfaceGraphType Node => Get("Node", () => new InterfaceGraphType
    {
        Name = "Node",
        Description = "A thing with a global id, by which it can be fetched again.",
        ResolveType = row => Object(((EntityRow)row).Plan.Entity),
    }, node => node.AddField(Field("id", "The global id.", new NonNullGraphType(Id), null)));

    /// <summary>The scalar or enum of a CLR type.</summary>
    public IGraphType Leaf(Type type) => type.IsEnum ? Enum(type) : Get<IGraphType>(Scalars.NameOf(type), () => Scalars.Create(type));

    public ObjectGraphType Object(EntityType entity) => Get(
        entity.Name,
        () => new ObjectGraphType { Name = entity.Name, Description = entity.Description },
        type =>
        {
            foreach (var field in entity.Fields)
                type.AddField(Field(entity, field));
            if (entity.IsNode)
                type.AddResolvedInterface(Node);
        });

    /// <summary>A connection or list with its arguments.</summary>
    public FieldType Field(CollectionField field, IFieldResolver resolver)
    {
        var target = _graph.Get(field.Source.TargetType);
        var type = field.IsPaged ? _connections.Connection(field, Object(target)) : ListOf(Object(target));
        var result = Field(field.Name, field.Description, type, resolver);
        result.Arguments =
        [
            .. field.IsPaged ? ConnectionTypes.Arguments(this) : [],
            new QueryArgument(_filters.Of(target)) { Name = "where", Description = "The items that are wanted, which are those that satisfy every field given." }
                .Weighing(Weights.Argument),
            new QueryArgument(new ListGraphType(new NonNullGraphType(_sorts.Of(target))))
            {
                Name = "order",
                Description = "The order of the items. The first entry comes first, the next one decides among equals. Give one field an entry. Without it the field's own order holds.",
            }.Weighing(Weights.Argument),
        ];
        return field.IsPaged ? result.SizedByPage(_paging).Weighing(Weights.Query) : result.Sized(field.AssumedSize);
    }

    /// <summary>A look-up with its argument.</summary>
    public FieldType Field(RootLookup lookup, IFieldResolver resolver)
    {
        var result = Field(lookup.Name, lookup.Description, Object(_graph.Get(lookup.EntityClrType)), resolver);
        result.Arguments =
        [
            new QueryArgument(new NonNullGraphType(Leaf(lookup.Selector.ReturnType)))
            {
                Name = lookup.Argument,
                Description = lookup.ArgumentDescription,
            },
        ];
        return result.Weighing(Weights.Query);
    }

    /// <summary>A search with its arguments.</summary>
    public FieldType Field(RootSearch search, IFieldResolver resolver) => SearchTypes.Field(this, _connections, _graph, search, resolver, _paging);

    public static FieldType Field(string name, string description, IGraphType type, IFieldResolver? resolver) =>
        new() { Name = name, Description = description, ResolvedType = type, Resolver = resolver };

    public static IGraphType ListOf(IGraphType item) => new NonNullGraphType(new ListGraphType(new NonNullGraphType(item)));

    /// <summary>The type of that name: the one built before, or a new one, known before it is filled.</summary>
    public T Get<T>(string name, Func<T> create, Action<T>? fill = null)
        where T : IGraphType
    {
        if (_types.TryGetValue(name, out var known))
            return (T)known;
        var type = create();
        _types.Add(name, type);
        fill?.Invoke(type);
        return type;
    }

    private FieldType Field(EntityType entity, EntityField field) => field switch
    {
        IdField id => Field(id.Name, id.Description, new NonNullGraphType(Id), RowResolvers.Id(entity)),
        ScalarField scalar => Field(
            scalar.Name, scalar.Description, NonNull(Leaf(scalar.ValueType), !scalar.IsNullable), RowResolvers.Value(scalar)),
        ReferenceField reference => Field(
            reference.Name, reference.Description, NonNull(Object(_graph.Get(reference.TargetType)), !reference.IsNullable),
            RowResolvers.Reference(reference)),
        CollectionField collection => Field(collection, RowResolvers.Collection(collection)),
        ValueListField values => Field(
            values.Name, values.Description, ListOf(Leaf(values.Value.ValueType)), RowResolvers.Values()).Sized(values.AssumedSize),
        _ => throw new NotSupportedException(field.GetType().Name),
    };

    private static IGraphType NonNull(IGraphType type, bool always) => always ? new NonNullGraphType(type) : type;

    private EnumerationGraphType Enum(Type type) => Get(
        type.Name,
        () => new EnumerationGraphType { Name = type.Name, Description = Describe(type) },
        names =>
        {
            foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
                names.Add(EnumNames.ToWire(member.Name), member.GetValue(null), Describe(member));
        });

    private static string Describe(MemberInfo member) =>
        member.GetCustomAttribute<DescriptionAttribute>()?.Description
            ?? throw new InvalidOperationException($"'{member.DeclaringType?.Name}.{member.Name}' needs a description for readers of the schema.");
}
