using System.Linq.Expressions;
using DelegationDirectory.Querying.Events;
using DelegationDirectory.Querying.Searching;

namespace DelegationDirectory.Querying.Entities;

/// <summary>
/// Base of a schema's declaration: which entities there are, and by which root fields they are reached. Immutable once constructed;
/// <see cref="Check"/> names what does not fit together.
/// </summary>
public abstract class EntityGraph
{
    private readonly Dictionary<Type, EntityType> _byClrType = [];
    private readonly List<RootField> _roots = [];
    private readonly List<RootEvent> _events = [];

    /// <summary>The entities, in the order declared.</summary>
    public IReadOnlyCollection<EntityType> Entities => _byClrType.Values;

    internal IReadOnlyList<RootField> Roots => _roots;

    internal IReadOnlyList<RootEvent> Events => _events;

    /// <summary>Declares an entity.</summary>
    /// <param name="entity">Its declaration.</param>
    protected void Entity(EntityType entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (!_byClrType.TryAdd(entity.ClrType, entity))
            throw new InvalidOperationException($"The type '{entity.ClrType.Name}' is declared as an entity twice.");
    }

    /// <summary>Declares a connection over all rows of an entity.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="description">What a reader of the schema is told.</param>
    protected void Connection<T>(string name, string description)
        where T : class =>
        _roots.Add(new RootConnection(new CollectionField(name, Collections.All<T>(), isPaged: true, description)));

    /// <summary>Declares a look-up of one row by a unique value.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <typeparam name="TKey">The value's type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="argument">The argument's name on the wire.</param>
    /// <param name="selector">The unique column.</param>
    /// <param name="description">What a reader of the schema is told of the field.</param>
    /// <param name="argumentDescription">What a reader of the schema is told of the argument.</param>
    protected void Lookup<T, TKey>(
        string name, string argument, Expression<Func<T, TKey>> selector, string description, string argumentDescription)
        where T : class =>
        _roots.Add(new RootLookup(name, argument, typeof(T), selector, description, argumentDescription));

    /// <summary>Declares a search over several kinds of entity.</summary>
    /// <typeparam name="TKind">The kinds that a client may restrict it to.</typeparam>
    /// <param name="name">The name on the wire, from which the connection's type is named.</param>
    /// <param name="description">What a reader of the schema is told of the field.</param>
    /// <param name="result">The name of the union on the wire, and what a reader of the schema is told of it.</param>
    /// <param name="members">The entities that may be found.</param>
    /// <param name="search">Finds them.</param>
    protected void Search<TKind>(
        string name, string description, (string Name, string Description) result, IReadOnlyList<Type> members, IRankedSearch<TKind> search)
        where TKind : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(search);
        var all = Enum.GetValues<TKind>();
        _roots.Add(new RootSearch(
            name, description, result, members, typeof(TKind), search.MaxTextLength, search.MaxHits,
            (text, kinds, context, request, cancellationToken) =>
                search.FindAsync(text, kinds.Count == 0 ? all : [.. kinds.Cast<TKind>()], context, request, cancellationToken)));
    }

    /// <summary>Declares an event that clients can subscribe to.</summary>
    /// <typeparam name="T">What happens.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="description">What a reader of the schema is told.</param>
    /// <param name="type">What a subscriber is told when it happens.</param>
    /// <param name="source">Where it is heard of; each subscriber listens for itself, and must not be kept waiting nor wait.</param>
    protected void Event<T>(string name, string description, EventType<T> type, Func<IServiceProvider, IObservable<T>> source)
        where T : class =>
        _events.Add(new RootEvent(name, description, type, source));

    internal EntityType Get(Type clrType) =>
        _byClrType.TryGetValue(clrType, out var entity)
            ? entity
            : throw new InvalidOperationException($"No entity is declared for the type '{clrType.Name}'.");

    internal RootField? FindRoot(string name) => _roots.Find(root => root.Name == name);

    internal EntityType? FindNode(string name) => Entities.FirstOrDefault(entity => entity.IsNode && entity.Name == name);

    /// <summary>Checks that every field leads to a declared entity and that fields named alike make one connection type.</summary>
    /// <exception cref="InvalidOperationException">Something does not fit; the message names it.</exception>
    internal void Check()
    {
        var connections = new Dictionary<string, Type>();
        foreach (var field in Entities.SelectMany(entity => entity.Fields).Concat(_roots.OfType<RootConnection>().Select(root => root.Field)))
        {
            var target = field switch
            {
                ReferenceField reference => reference.TargetType,
                CollectionField collection => collection.Source.TargetType,
                _ => null,
            };
            if (target is null)
                continue;
            Get(target);
            if (field is CollectionField { IsPaged: true } && !connections.TryAdd(field.Name, target) && connections[field.Name] != target)
                throw new InvalidOperationException(
                    $"Two connections are named '{field.Name}' but hold '{connections[field.Name].Name}' and '{target.Name}'.");
        }
    }
}
