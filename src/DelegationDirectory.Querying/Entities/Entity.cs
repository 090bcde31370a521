using System.Linq.Expressions;
using DelegationDirectory.Querying.Sorting;

namespace DelegationDirectory.Querying.Entities;

/// <summary>
/// Base of an entity's declaration: a constructor that names the key and the fields. Selectors are expressions that EF Core can
/// translate; nullability is read from the annotations of the members that they walk.
/// </summary>
/// <typeparam name="T">The entity's CLR type.</typeparam>
/// <param name="name">The name on the wire.</param>
/// <param name="description">What a reader of the schema is told.</param>
public abstract class Entity<T>(string name, string description) : EntityType(name, typeof(T), description)
    where T : class
{
    /// <summary>Declares the key of an entity that is only met inside others.</summary>
    /// <typeparam name="TKey">The key's type.</typeparam>
    /// <param name="selector">The key.</param>
    protected void Key<TKey>(Expression<Func<T, TKey>> selector) => SetKey(selector, isNode: false);

    /// <summary>Declares the key of an entity with a global id.</summary>
    /// <typeparam name="TKey">The key's type.</typeparam>
    /// <param name="selector">The key.</param>
    /// <param name="description">What a reader of the schema is told of <c>id</c>.</param>
    protected void Node<TKey>(Expression<Func<T, TKey>> selector, string description)
    {
        SetKey(selector, isNode: true);
        Add(new IdField(description));
    }

    /// <summary>Declares the order of lists whose client gives none; the key is always appended.</summary>
    /// <param name="order">The sort keys, first things first.</param>
    protected void OrderedBy(Action<OrderBuilder<T>> order) => Order = OrderBuilder<T>.Build(order);

    /// <summary>Declares a field of one value.</summary>
    /// <typeparam name="TValue">The value's type: text, number, truth value, date or enum.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="selector">The column.</param>
    /// <param name="description">What a reader of the schema is told.</param>
    protected void Field<TValue>(string name, Expression<Func<T, TValue>> selector, string description) =>
        Add(new ScalarField(name, selector, Nullability.IsNullable(selector), description));

    /// <summary>Declares a field of one related entity.</summary>
    /// <typeparam name="TTarget">The related entity.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="selector">The navigation.</param>
    /// <param name="description">What a reader of the schema is told.</param>
    protected void Reference<TTarget>(string name, Expression<Func<T, TTarget?>> selector, string description)
        where TTarget : class =>
        Add(new ReferenceField(name, selector, Nullability.IsNullable(selector), description));

    /// <summary>Declares a field of many related entities that stay few: a plain list with <c>where</c> and <c>order</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="source">Where the rows come from.</param>
    /// <param name="description">What a reader of the schema is told.</param>
    /// <param name="assumedSize">About how many there are, by which the list is priced; without it as one.</param>
    protected void List(string name, Collection source, string description, int? assumedSize = null) =>
        Add(new CollectionField(name, source, isPaged: false, description, assumedSize));

    /// <summary>Declares a field of many related entities whose number grows: a connection.</summary>
    /// <param name="name">The name on the wire, from which the connection's type is named.</param>
    /// <param name="source">Where the rows come from.</param>
    /// <param name="description">What a reader of the schema is told.</param>
    protected void Connection(string name, Collection source, string description) =>
        Add(new CollectionField(name, source, isPaged: true, description));

    /// <summary>Declares a plain list of values.</summary>
    /// <typeparam name="TLink">The row that holds one value.</typeparam>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="source">Where the rows come from.</param>
    /// <param name="value">The value, read from the row.</param>
    /// <param name="description">What a reader of the schema is told.</param>
    /// <param name="assumedSize">About how many there are, by which the list is priced; without it as one.</param>
    protected void Values<TLink, TValue>(
        string name, Collection<TLink, TLink> source, Expression<Func<TLink, TValue>> value, string description, int? assumedSize = null)
        where TLink : class =>
        Add(new ValueListField(
            name, source, new ScalarField(name, value, Nullability.IsNullable(value), description), description, assumedSize));

    /// <summary>Begins a collection from a navigation.</summary>
    /// <typeparam name="TLink">The row that is read.</typeparam>
    /// <typeparam name="TKey">The type of this entity's key.</typeparam>
    /// <param name="navigation">The navigation from this entity.</param>
    /// <param name="parentKey">This entity's key, read from the row.</param>
    protected static Collection<TLink, TLink> Many<TLink, TKey>(
        Expression<Func<T, IEnumerable<TLink>>> navigation, Expression<Func<TLink, TKey>> parentKey)
        where TLink : class =>
        Collections.Of(navigation, parentKey);
}
