using System.Linq.Expressions;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Expressions;

namespace DelegationDirectory.Querying.Filtering;

/// <summary>Filters by the rows of a collection: <c>some</c>, <c>none</c>, <c>all</c>, <c>any</c>.</summary>
/// <param name="Source">The collection.</param>
/// <param name="Instance">The entity that has it.</param>
/// <param name="ListType">The input type that declares the quantifiers.</param>
/// <param name="ElementType">The input type of what is asked of a row.</param>
/// <param name="Predicate">Translates what is asked of a row, negated or not.</param>
internal sealed record Quantifier(
    Collection Source, Expression Instance, string ListType, string ElementType, Func<Expression, ObjectValue, bool, Expression?> Predicate)
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
        var link = Expression.Parameter(Source.LinkType, "link");
        var predicate = Predicate(link, FilterTranslator.Given(name, value, ElementType), name == "all");
        if (predicate is null && name == "all")
            return null;
        return Any(predicate is null ? null : Expression.Lambda(predicate, link), (name == "some") != isNegated);
    }

    private bool IsAny(ArgumentValue value) =>
        value is LeafValue { Value: bool any } ? any : throw QueryError.NullFilter("any", ListType, "Boolean!", value.Node);

    private Expression Any(LambdaExpression? predicate, bool holds)
    {
        var any = QueryMethods.Any(Source.Navigation!.Bind(Instance), Source.LinkType, predicate);
        return holds ? any : Expression.Not(any);
    }
}
