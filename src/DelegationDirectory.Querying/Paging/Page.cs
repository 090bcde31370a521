using System.Linq.Expressions;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Sorting;

namespace DelegationDirectory.Querying.Paging;

/// <summary>Which page of a connection is asked for. One that exists is within the limits.</summary>
internal sealed class Page
{
    private readonly int _takePlace;
    private readonly int _lastPlace;

    private Page(ParameterList parameters, ParameterExpression take, ParameterExpression? last)
    {
        Take = take;
        _takePlace = parameters.PlaceOf(take);
        _lastPlace = last is null ? -1 : parameters.PlaceOf(last);
    }

    /// <summary>How many rows are read: one more than the page holds tells whether there is another page.</summary>
    public ParameterExpression Take { get; }

    /// <summary>Whether rows are read from the end.</summary>
    public required bool IsBackward { get; init; }

    /// <summary>Whether the page starts behind a cursor.</summary>
    public required bool HasAfter { get; init; }

    /// <summary>Whether the page ends before a cursor.</summary>
    public required bool HasBefore { get; init; }

    /// <summary><c>link → bool</c>: the rows beyond the page's cursors.</summary>
    public required IReadOnlyList<LambdaExpression> Bounds { get; init; }

    /// <summary>A mark of the order, for cursors.</summary>
    public required string OrderMark { get; init; }

    /// <summary>The rows to read, in one request.</summary>
    public int Taken(object?[] values) => (int)values[_takePlace]!;

    /// <summary>The items to keep from the end of what is read, in one request; null when all are kept.</summary>
    public int? Last(object?[] values) => _lastPlace < 0 ? null : (int)values[_lastPlace]!;

    public void Print(PlanOutline outline) => outline.Line(
        $"page: {(IsBackward ? "backward" : "forward")} by p{_takePlace}{(_lastPlace < 0 ? "" : $", last p{_lastPlace}")}{(HasAfter ? ", after" : "")}{(HasBefore ? ", before" : "")}, mark {OrderMark}");

    /// <param name="given">The argument of a name; null when it is absent.</param>
    /// <param name="row">The row that is paged.</param>
    /// <param name="order">Its order.</param>
    /// <param name="coordinate">The field, to name it in errors and to bind cursors to it.</param>
    /// <param name="options">The limits.</param>
    /// <param name="parameters">Where the page's values go.</param>
    /// <exception cref="QueryError">
    /// A size out of bounds (HC0051, HC0079), none where one is required (HC0052), or a cursor of another list or order (HC0078).
    /// </exception>
    public static Page Read(
        Func<string, ArgumentValue?> given, Type row, IReadOnlyList<OrderKey> order, string coordinate, PagingOptions options, ParameterList parameters)
    {
        var (first, last) = (Leaf("first"), Leaf("last"));
        if (first is null && last is null && options.RequirePagingBoundaries)
            throw QueryError.PageSizeMissing(coordinate);

        var take = (first, last) switch
        {
            ({ } size, _) => parameters.Add(typeof(int), size, value => Size("first", value) + 1),
            (null, { } size) => parameters.Add(typeof(int), size, value => Size("last", value) + 1),
            _ => parameters.Add(typeof(int), Math.Min(options.DefaultPageSize, options.MaxPageSize) + 1),
        };
        var keep = first is null || last is null ? null : parameters.Add(typeof(int), last, value => Size("last", value));
        var mark = Cursor.OrderMark(coordinate, order);
        var (after, before) = (Leaf("after"), Leaf("before"));
        return new Page(parameters, take, keep)
        {
            IsBackward = first is null && last is not null,
            HasAfter = after is not null,
            HasBefore = before is not null,
            Bounds = [.. Bound("after", after, backward: false), .. Bound("before", before, backward: true)],
            OrderMark = mark,
        };

        ArgumentValue? Leaf(string argument) => given(argument) as LeafValue;

        int? Size(string argument, ArgumentValue value)
        {
            if (value is not LeafValue leaf || !LeafConverter.TryConvert(leaf.Value, typeof(int), out var size))
                return null;
            return (int)size switch
            {
                < 0 => throw QueryError.PageNegative(coordinate, argument, (int)size),
                var items when items > options.MaxPageSize => throw QueryError.PageTooLarge(coordinate, items, options.MaxPageSize),
                var items => items,
            };
        }

        IEnumerable<LambdaExpression> Bound(string argument, ArgumentValue? cursor, bool backward)
        {
            if (cursor is null)
                yield break;
            var place = parameters.Add([.. order.Select(key => key.Selector.ReturnType)], cursor, value => Place(argument, value));
            yield return KeysetPredicate.Beyond(row, order, place, backward);
        }

        IReadOnlyList<object?>? Place(string argument, ArgumentValue value) =>
            (value as LeafValue)?.Value is string cursor
                ? Cursor.TryDecode(cursor, mark, order) ?? throw QueryError.BadCursor(argument, cursor)
                : null;
    }
}
