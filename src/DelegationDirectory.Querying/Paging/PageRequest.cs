using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Errors;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Paging;

/// <summary>Which page of a connection is asked for. One that exists is within the limits.</summary>
/// <param name="First">The most items from the start; null when counted from the end only.</param>
/// <param name="Last">The most items from the end, within <paramref name="First"/>; null when not asked.</param>
/// <param name="After">The cursor that the page starts behind.</param>
/// <param name="Before">The cursor that the page ends before.</param>
internal sealed record PageRequest(int? First, int? Last, string? After, string? Before)
{
    /// <summary>Whether rows are read from the end.</summary>
    public bool IsBackward => First is null;

    /// <summary>The rows to read: one more than the page holds tells whether there is another page.</summary>
    public int Take => (First ?? Last!.Value) + 1;

    /// <exception cref="QueryError">A size out of bounds (HC0051, HC0079), or none where one is required (HC0052).</exception>
    public static PageRequest Read(ArgumentReader arguments, GraphQLField field, string coordinate, PagingOptions options)
    {
        var first = Size("first");
        var last = Size("last");
        if (first is null && last is null)
        {
            if (options.RequirePagingBoundaries)
                throw QueryError.PageSizeMissing(coordinate);
            first = Math.Min(options.DefaultPageSize, options.MaxPageSize);
        }

        return new PageRequest(first, last, CursorText("after"), CursorText("before"));

        int? Size(string argument)
        {
            if (arguments.Read(field, argument) is not LeafValue leaf || !LeafConverter.TryConvert(leaf.Value, typeof(int), out var value))
                return null;
            var size = (int)value;
            if (size < 0)
                throw QueryError.PageNegative(coordinate, argument, size);
            return size <= options.MaxPageSize ? size : throw QueryError.PageTooLarge(coordinate, size, options.MaxPageSize);
        }

        string? CursorText(string argument) => (arguments.Read(field, argument) as LeafValue)?.Value as string;
    }
}
