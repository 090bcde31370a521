using System.Security.Cryptography;
using System.Text;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Schema;

namespace DelegationDirectory.Querying.Searching;

/// <summary>What is searched for, and which page of it is wanted. One that exists is within the limits.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kinds">The kinds that are wanted; all if there are none.</param>
/// <param name="Size">The items on the page.</param>
/// <param name="After">What the page starts behind; null for the first page.</param>
/// <param name="Mark">A mark of the search, which its cursors bear.</param>
internal sealed record SearchRequest(string Text, IReadOnlyList<object> Kinds, int Size, SearchCursor? After, string Mark)
{
    private static readonly string[] Arguments = [SearchNames.Text, SearchNames.Kinds, ConnectionNames.First, SearchNames.After];

    /// <summary>Reads it from the arguments of a field.</summary>
    /// <param name="parameters">Takes it, as one of the values of a plan.</param>
    /// <param name="selected">The field.</param>
    /// <param name="search">What the field searches.</param>
    /// <param name="coordinate">The field's coordinate, for errors and cursors.</param>
    /// <param name="options">The limits of pages.</param>
    /// <param name="arguments">Reads arguments of the operation.</param>
    /// <returns>Its place among the values.</returns>
    /// <exception cref="QueryError">
    /// A text that cannot be searched for, a size out of bounds (HC0051, HC0079), none where one is required (HC0052), or a cursor of
    /// another search (HC0078).
    /// </exception>
    public static int Add(
        ParameterList parameters, SelectedField selected, RootSearch search, string coordinate, PagingOptions options, ArgumentReader arguments)
    {
        var given = new ObjectValue(
            [.. from name in Arguments let value = arguments.Read(selected.First, name) where value is not null select KeyValuePair.Create(name, value)],
            selected.First);
        return parameters.PlaceOf(parameters.Add(typeof(SearchRequest), given, value => Read((ObjectValue)value, search, coordinate, options)));
    }

    private static SearchRequest Read(ObjectValue given, RootSearch search, string coordinate, PagingOptions options)
    {
        var text = TextOf((LeafValue)given.Find(SearchNames.Text)!, search, coordinate);
        object[] kinds =
        [
            .. from item in given.Find(SearchNames.Kinds) is { } wanted and not NullValue ? wanted.AsItems() : []
               where item is LeafValue
               select EnumNames.TryParse(search.KindType, (string)((LeafValue)item).Value) into kind
               where kind is not null
               orderby kind
               select kind,
        ];
        var mark = MarkOf(coordinate, text, kinds);
        var cursor = (given.Find(SearchNames.After) as LeafValue)?.Value as string;
        return new SearchRequest(
            text, kinds, SizeOf(given.Find(ConnectionNames.First) as LeafValue, coordinate, options),
            cursor is null ? null : SearchCursor.TryDecode(cursor, mark) ?? throw QueryError.BadCursor(SearchNames.After, cursor), mark);
    }

    private static string TextOf(LeafValue leaf, RootSearch search, string coordinate)
    {
        var length = ((string)leaf.Value).Length;
        if (length > search.MaxTextLength)
            throw QueryError.TextTooLong(coordinate, SearchNames.Text, length, search.MaxTextLength, leaf.Node);
        return LeafConverter.TryConvert(leaf.Value, typeof(string), out var text)
            ? (string)text
            : throw QueryError.UnsearchableText(coordinate, SearchNames.Text, leaf.Node);
    }

    private static int SizeOf(LeafValue? first, string coordinate, PagingOptions options)
    {
        if (first is null || !LeafConverter.TryConvert(first.Value, typeof(int), out var size))
            return options.RequirePagingBoundaries
                ? throw QueryError.PageSizeMissing(coordinate)
                : Math.Min(options.DefaultPageSize, options.MaxPageSize);
        return (int)size switch
        {
            < 0 => throw QueryError.PageNegative(coordinate, ConnectionNames.First, (int)size),
            var items when items > options.MaxPageSize => throw QueryError.PageTooLarge(coordinate, items, options.MaxPageSize),
            var items => items,
        };
    }

    private static string MarkOf(string coordinate, string text, IEnumerable<object> kinds) => Convert.ToBase64String(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{coordinate}:{string.Join(',', kinds)}:{text}")), 0, 6);
}
