using System.Linq.Expressions;
using System.Reflection;
using DelegationDirectory.Querying.Cost;

namespace DelegationDirectory.Querying.Filtering;

/// <summary>
/// One operation on a value, such as <c>contains</c>. A negated operation holds wherever the plain one does not, so rows without
/// a value are among its results.
/// </summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Description">What a reader of the schema is told.</param>
/// <param name="Compares">The plain comparison of a value that is there with an operand; null for membership of a list.</param>
/// <param name="IsNegated">Whether the result is turned round.</param>
/// <param name="TakesNull">Whether null may be asked for, where the value may be null.</param>
/// <param name="IsFolded">Whether case and accents are passed over.</param>
/// <param name="Weight">What it costs to ask for it.</param>
internal sealed record FilterOperation(
    string Name, string Description, Func<Expression, Expression, Expression>? Compares, bool IsNegated = false, bool TakesNull = false,
    bool IsFolded = false, int Weight = Weights.Operation)
{
    private static readonly MethodInfo TextContains = Text(nameof(string.Contains));
    private static readonly MethodInfo TextStartsWith = Text(nameof(string.StartsWith));
    private static readonly MethodInfo TextEndsWith = Text(nameof(string.EndsWith));

    private static readonly FilterOperation[] Equality =
    [
        new("eq", "The value equals this one.", Expression.Equal, TakesNull: true),
        new("neq", "The value is another than this one, or there is none.", Expression.Equal, IsNegated: true, TakesNull: true),
    ];

    private static readonly FilterOperation[] Membership =
    [
        new("in", "The value is one of these.", null, TakesNull: true),
        new("nin", "The value is none of these, or there is none.", null, IsNegated: true, TakesNull: true),
    ];

    private static readonly FilterOperation[] Order =
    [
        new("gt", "The value is greater (later) than this one.", Expression.GreaterThan),
        new("ngt", "The value is not greater (later) than this one, or there is none.", Expression.GreaterThan, IsNegated: true),
        new("gte", "The value is greater (later) than this one or equals it.", Expression.GreaterThanOrEqual),
        new("ngte", "The value is neither greater (later) than this one nor equals it, or there is none.", Expression.GreaterThanOrEqual, IsNegated: true),
        new("lt", "The value is less (earlier) than this one.", Expression.LessThan),
        new("nlt", "The value is not less (earlier) than this one, or there is none.", Expression.LessThan, IsNegated: true),
        new("lte", "The value is less (earlier) than this one or equals it.", Expression.LessThanOrEqual),
        new("nlte", "The value is neither less (earlier) than this one nor equals it, or there is none.", Expression.LessThanOrEqual, IsNegated: true),
    ];

    private static readonly FilterOperation[] OfText =
    [
        .. Equality,
        new("contains", "The text contains this one. Every character stands for itself; case matters.", Calls(TextContains), Weight: Weights.TextSearch),
        new("ncontains", "The text does not contain this one, or there is none.", Calls(TextContains), IsNegated: true, Weight: Weights.TextSearch),
        .. Membership,
        new("startsWith", "The text starts with this one. Every character stands for itself; case matters.", Calls(TextStartsWith), Weight: Weights.TextSearch),
        new("nstartsWith", "The text does not start with this one, or there is none.", Calls(TextStartsWith), IsNegated: true, Weight: Weights.TextSearch),
        new("endsWith", "The text ends with this one. Every character stands for itself; case matters.", Calls(TextEndsWith), Weight: Weights.TextSearch),
        new("nendsWith", "The text does not end with this one, or there is none.", Calls(TextEndsWith), IsNegated: true, Weight: Weights.TextSearch),
        new("ieq", "The text equals this one, whatever the case and accents of its letters.", Expression.Equal, TakesNull: true, IsFolded: true, Weight: Weights.TextSearch),
        new("nieq", "The text is another than this one even when case and accents are passed over, or there is none.", Expression.Equal, IsNegated: true, TakesNull: true, IsFolded: true, Weight: Weights.TextSearch),
        new("icontains", "The text contains this one, whatever the case and accents of its letters.", Calls(TextContains), IsFolded: true, Weight: Weights.TextSearch),
        new("nicontains", "The text does not contain this one even when case and accents are passed over, or there is none.", Calls(TextContains), IsNegated: true, IsFolded: true, Weight: Weights.TextSearch),
        new("istartsWith", "The text starts with this one, whatever the case and accents of its letters.", Calls(TextStartsWith), IsFolded: true, Weight: Weights.TextSearch),
        new("nistartsWith", "The text does not start with this one even when case and accents are passed over, or there is none.", Calls(TextStartsWith), IsNegated: true, IsFolded: true, Weight: Weights.TextSearch),
        new("iendsWith", "The text ends with this one, whatever the case and accents of its letters.", Calls(TextEndsWith), IsFolded: true, Weight: Weights.TextSearch),
        new("niendsWith", "The text does not end with this one even when case and accents are passed over, or there is none.", Calls(TextEndsWith), IsNegated: true, IsFolded: true, Weight: Weights.TextSearch),
    ];

    private static readonly FilterOperation[] OfNames = [.. Equality, .. Membership];
    private static readonly FilterOperation[] OfQuantities = [.. Equality, .. Membership, .. Order];

    /// <summary>Operations on global ids.</summary>
    public static IReadOnlyList<FilterOperation> OfIds => OfNames;

    public bool TakesList => Compares is null;

    /// <summary>The operations on values of a type, in the contract's order.</summary>
    public static IReadOnlyList<FilterOperation> Of(Type valueType) => valueType switch
    {
        _ when valueType == typeof(string) => OfText,
        _ when valueType == typeof(bool) => Equality,
        { IsEnum: true } => OfNames,
        _ => OfQuantities,
    };

    private static MethodInfo Text(string name) => typeof(string).GetMethod(name, [typeof(string)])!;

    private static Func<Expression, Expression, Expression> Calls(MethodInfo method) =>
        (member, operand) => Expression.Call(member, method, operand);
}
