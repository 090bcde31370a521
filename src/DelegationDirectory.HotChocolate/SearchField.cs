using System.Collections;
using DelegationDirectory.Querying.Cost;
using DelegationDirectory.Querying.Searching;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;
using PagingOptions = DelegationDirectory.Querying.Paging.PagingOptions;

namespace DelegationDirectory.HotChocolate;

/// <summary>The field of a search: the directory finds and ranks, as for the other engine.</summary>
internal static class SearchField
{
    private const string After = "after";
    private const string First = "first";
    private const int MaxCursorLength = 32;

    private static readonly PagingOptions Pages = new();

    public static void Declare(IObjectTypeDescriptor query, RootSearch search) =>
        query.Field(search.Name).Description(search.Description)
            .Argument(SearchNames.Text, argument => argument.Type<NonNullType<StringType>>())
            .Argument(SearchNames.Kinds, argument => argument.Type(typeof(ListType<>).MakeGenericType(
                typeof(NonNullType<>).MakeGenericType(typeof(EnumType<>).MakeGenericType(search.KindType)))))
            .Argument(First, argument => argument.Type<IntType>())
            .Argument(After, argument => argument.Type<StringType>())
            .Type(new SearchConnectionType(search))
            .Cost(Weights.RankedSearch)
            .ListSize(
                Pages.MaxPageSize, [First], ["edges", "nodes"], requireOneSlicingArgument: false, slicingArgumentDefaultValue: Pages.DefaultPageSize)
            .Resolve(context => FindAsync(context, search));

    private static async Task<Connection<object>> FindAsync(IResolverContext context, RootSearch search)
    {
        var text = context.ArgumentValue<string>(SearchNames.Text);
        if (text.Length > search.MaxTextLength)
            throw new GraphQLException($"`{SearchNames.Text}` has {text.Length} characters; allowed are {search.MaxTextLength}.");
        List<object> kinds = [.. context.ArgumentValue<IEnumerable?>(SearchNames.Kinds)?.Cast<object>() ?? []];
        var hits = await search.Find(text, kinds, context.Directory(), context.RequestServices, context.RequestAborted);

        var start = context.ArgumentValue<string?>(After) is { } after ? PlaceOf(after) + 1 : 0;
        var size = context.ArgumentValue<int?>(First) ?? Pages.DefaultPageSize;
        List<SearchHit> held = [.. hits.Skip(start).Take(size)];
        var rows = await RowsAsync(context, held);
        List<FoundEdge> edges = [.. held.Select((hit, i) => new FoundEdge(rows[hit], CursorOf(start + i), hit.MatchedText))];
        return new Connection<object>(
            edges, new ConnectionPageInfo(start + size < hits.Count, start > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor), hits.Count);
    }

    private static async Task<IReadOnlyDictionary<SearchHit, object>> RowsAsync(IResolverContext context, List<SearchHit> hits)
    {
        List<ISelection> places =
        [
            .. from part in Parts(context.Selection)
               from place in part.Field.Name == "edges" ? Parts(part) : [part]
               where place.Field.Name is "node" or "nodes"
               select place,
        ];
        var rows = new Dictionary<SearchHit, object>();
        foreach (var found in hits.GroupBy(hit => hit.Entity))
        {
            var read = typeof(WholeRows).GetMethod(nameof(WholeRows.ReadAsync))!.MakeGenericMethod(found.Key);
            var byKey = await (dynamic)read.Invoke(null, [context, found.Select(hit => (string)hit.Key).ToList(), places])!;
            foreach (var hit in found)
                rows.Add(hit, ((IDictionary)byKey)[hit.Key]!);
        }

        return rows;

        IEnumerable<ISelection> Parts(ISelection selection) =>
            context.Operation.GetSelectionSet(selection, (ObjectType)selection.Type.NamedType()).Selections;
    }

    private static string CursorOf(int place) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{place}"));

    private static int PlaceOf(string cursor)
    {
        var bytes = new byte[MaxCursorLength];
        return Convert.TryFromBase64String(cursor, bytes, out var length) && int.TryParse(bytes.AsSpan(0, length), out var place) && place >= 0
            ? place
            : throw new GraphQLException(ErrorBuilder.New().SetMessage($"The cursor `{cursor}` is of no page.").SetCode("HC0078").Build());
    }
}
