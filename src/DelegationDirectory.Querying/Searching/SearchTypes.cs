using DelegationDirectory.Querying.Cost;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Schema;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Searching;

/// <summary>The field of a search with its arguments, and the types of what it gives: a connection over a union.</summary>
internal static class SearchTypes
{
    public static FieldType Field(
        GraphTypes types, ConnectionTypes connections, EntityGraph graph, RootSearch search, IFieldResolver resolver, PagingOptions options)
    {
        var field = GraphTypes.Field(search.Name, search.Description, Connection(types, connections, graph, search), resolver);
        field.Arguments =
        [
            new QueryArgument(new NonNullGraphType(types.Leaf(typeof(string))))
            {
                Name = SearchNames.Text,
                Description = $"What to look for, at most {search.MaxTextLength} characters. Every character stands for itself.",
            },
            new QueryArgument(new ListGraphType(new NonNullGraphType(types.Leaf(search.KindType))))
            {
                Name = SearchNames.Kinds,
                Description = "Which kinds of thing to look among; among all without it, or when it is empty.",
            },
            .. ConnectionTypes.ForwardArguments(types),
        ];
        return field.SizedByPage(options, ConnectionNames.First).Weighing(Weights.RankedSearch);
    }

    private static ObjectGraphType Connection(GraphTypes types, ConnectionTypes connections, EntityGraph graph, RootSearch search)
    {
        var name = ConnectionNames.Connection(search.Name);
        return types.Get(name, () => new ObjectGraphType { Name = name, Description = "What a search has found, the best first, given page by page." }, type =>
        {
            var union = Union(types, graph, search);
            type.AddField(Part<SearchPage>(
                ConnectionNames.PageInfo, "Where this page stands in the list.", new NonNullGraphType(connections.PageInfo()), page => page));
            type.AddField(Part<SearchPage>(
                ConnectionNames.Edges, "What was found, each with its cursor and the text that was found.",
                ConnectionTypes.Items(Edge(types, search, union)), page => page.Items));
            type.AddField(Part<SearchPage>(
                ConnectionNames.Nodes, "What was found, without the text that was found.",
                ConnectionTypes.Items(union), page => page.Items.Select(item => item.Row)));
            type.AddField(Part<SearchPage>(
                ConnectionNames.TotalCount, $"How many things were found. It is exact below {search.MaxHits}, which is the most that are found.",
                new NonNullGraphType(types.Leaf(typeof(int))), page => page.TotalCount));
        });
    }

    private static ObjectGraphType Edge(GraphTypes types, RootSearch search, UnionGraphType union)
    {
        var name = ConnectionNames.Edge(search.Name);
        var text = new NonNullGraphType(types.Leaf(typeof(string)));
        return types.Get(name, () => new ObjectGraphType { Name = name, Description = "One thing that a search has found." }, type =>
        {
            type.AddField(Part<SearchItem>(ConnectionNames.Cursor, "Its place in the list, for `after`.", text, item => item.Cursor));
            type.AddField(Part<SearchItem>(ConnectionNames.Node, "The thing.", new NonNullGraphType(union), item => item.Row));
            type.AddField(Part<SearchItem>(
                SearchNames.MatchedText, "The name of the thing that fits the text best, as it is written in the records: an official name, an acronym, another spelling.", text,
                item => item.Hit.MatchedText));
        });
    }

    private static UnionGraphType Union(GraphTypes types, EntityGraph graph, RootSearch search) => types.Get(
        search.Result.Name,
        () => new UnionGraphType
        {
            Name = search.Result.Name,
            Description = search.Result.Description,
            ResolveType = row => types.Object(((EntityRow)row).Plan.Entity),
        },
        union =>
        {
            foreach (var member in search.Members)
                union.AddPossibleType(types.Object(graph.Get(member)));
        });

    private static FieldType Part<T>(string name, string description, IGraphType type, Func<T, object?> read) =>
        GraphTypes.Field(name, description, type, new FuncFieldResolver<T, object?>(context => read(context.Source)));
}
