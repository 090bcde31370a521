using System.Linq.Expressions;
using DelegationDirectory.Querying.Arguments;

namespace DelegationDirectory.Querying.Entities;

/// <summary>A field of the query type.</summary>
internal abstract record RootField(string Name);

/// <summary>A connection over all rows of an entity.</summary>
internal sealed record RootConnection(CollectionField Field) : RootField(Field.Name);

/// <summary>One row by a unique value.</summary>
internal sealed record RootLookup(
    string Name, string Argument, Type EntityClrType, LambdaExpression Selector, string Description, string ArgumentDescription)
    : RootField(Name)
{
    /// <summary>The value to look up; null when what is given has no meaning as one.</summary>
    public object? Read(ArgumentValue given) =>
        given is LeafValue leaf && LeafConverter.TryConvert(leaf.Value, Selector.ReturnType, out var value) ? value : null;
}
