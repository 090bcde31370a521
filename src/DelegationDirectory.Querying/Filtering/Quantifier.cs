using System.Linq.Expressions;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Errors;

namespace DelegationDirectory.Querying.Filtering;

/// <summary>Filters by the items of a collection: <c>some</c>, <c>none</c>, <c>all</c>, <c>any</c>.</summary>
/// <param name="ListType">The input type that declares the quantifiers.</param>
/// <param name="ElementType">The input type of what is asked of an item.</param>
/// <param name="Item">The type of an item.</param>
/// <param name="Predicate">Translates what is asked of an item, negated or not.</param>
/// <param name="Has">Whether there is an item that a predicate holds for, or any item.</param>
internal sealed record Quantifier(
    string ListType, string ElementType, Type Item, Func<Expression, ObjectValue, bool, Expression?> Predicate,
    Func<LambdaExpression?, Expression> Has)
{
    /// <summary>A description of each quantifier, in the contract's order.</summary>
    public static readonly IReadOnlyList<(string Name, string Description)> All =
    [
        ("all", "Every item satisfies this; true where there is none."),
        ("none", "No item satisfies this."),
        ("some", "At least one item satisfies this."),
        ("any", "Whether there is any item at all."),
    ];

    public IEnumerable<Expression?> Translate(ObjectValue quantifiers, bool isNegated) =>
        quantifiers.Fields.Select(field => field.Key == "any"
            ? Any(null, IsAny(field.Value) != isNegated)
            : Quantify(field.Key, field.Value, isNegated));

    // all: F is said as "none: not F", which lets the negation sink to the operations.
    private Expression? Quantify(string name, ArgumentValue value, bool isNegated)
    {
        var item = Expression.Parameter(Item, "item");
        var predicate = Predicate(item, FilterTranslator.Given(name, value, ElementType), name == "all");
        if (predicate is null && name == "all")
            return null;
        return Any(predicate is null ? null : Expression.Lambda(predicate, item), (name == "some") != isNegated);
    }

    private bool IsAny(ArgumentValue value) =>
        value is LeafValue { Value: bool any } ? any : throw QueryError.NullFilter("any", ListType, "Boolean!", value.Node);

    private Expression Any(LambdaExpression? predicate, bool holds) => holds ? Has(predicate) : Expression.Not(Has(predicate));
}
