using Snapshooter.Xunit;

namespace DelegationDirectory.Queries.Tests;

/// <summary>What the database is asked: all of the work, and nothing that was not selected.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class SqlTests(DirectoryServers servers)
{
    public static TheoryData<string, string> Queries { get; } = new()
    {
        { "only selected columns are read", "{ agencies { nodes { name } } }" },
        { "a count alone reads no rows", """{ agencies(where: { country: { region: { eq: "Europe" } } }) { totalCount } }""" },
        { "a page alone counts nothing", "{ dialogues(first: 2) { pageInfo { hasNextPage } nodes { title } } }" },
        { "a filter over three tables", """{ people(where: { leads: { none: { delegation: { country: { code: { nin: ["US", "FR"] } } } } } }) { nodes { name } } }""" },
        { "texts are searched as they stand", """{ people(where: { name: { contains: "100%_", nendsWith: "x" } }) { nodes { name } } }""" },
        { "missing values take part in negations", "{ dialogues(where: { round: { neq: 6 }, startDate: { ngte: \"2020-01-01\" } }) { nodes { slug } } }" },
        { "or stands beside the other fields", "{ agencies(where: { kind: { eq: EMBASSY }, or: [{ acronym: { eq: null } }, { not: { parent: { slug: { startsWith: \"us-\" } } } }] }) { nodes { slug } } }" },
        { "an order by a related thing", "{ leads(order: [{ person: { name: ASC } }, { dialogue: { year: DESC } }], last: 3) { nodes { slug } } }" },
        { "pages of children, for all parents at once", "{ series(first: 3) { nodes { slug dialogues(first: 2, where: { city: { neq: null } }) { totalCount nodes { slug } } } } }" },
        { "two aliases of one list", "{ countries(first: 2) { nodes { code offices: agencies(where: { kind: { eq: OFFICE } }) { nodes { slug } } embassies: agencies(where: { kind: { eq: EMBASSY } }) { nodes { name } } } } }" },
        { "nodes of one kind come together", """{ nodes(ids: ["Q291bnRyeTpGUg==", "Q291bnRyeTpVUw==", "QWdlbmN5OmZyLWFuc3Np"]) { id ... on Country { name } ... on Agency { acronym } } }""" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task The_database_is_asked_for_no_more_than_this(string name, string query)
    {
        Snapshot.Match(SqlRecorder.Script(await SqlAsync(query)), name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_behind_a_cursor_is_found_by_the_place_in_the_order()
    {
        const string Query = "query($after: String) { dialogues(first: 2, after: $after, order: [{ startDate: DESC }, { city: ASC }]) { pageInfo { endCursor } } }";
        var first = await servers[DirectoryServers.Sqlite].AskAsync(Query);
        var after = first.GetProperty("dialogues").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        Snapshot.Match(SqlRecorder.Script(await SqlAsync(Query, new { after })));
    }

    [Fact]
    public async Task The_number_of_queries_depends_on_the_depth_of_the_question_not_on_the_number_of_rows()
    {
        const string Query = """
            query($first: Int!) {
              countries(first: $first) { nodes {
                delegations(first: $first) { nodes {
                  leads { person { name } }
                  memberAgencies { name }
                } }
              } }
            }
            """;

        var one = await CountAsync(1);
        var many = await CountAsync(30);

        Assert.Equal(4, one);
        Assert.Equal(4, many);

        async Task<int> CountAsync(int first) => (await SqlAsync(Query, new { first })).Count;
    }

    private async Task<IReadOnlyList<string>> SqlAsync(string query, object? variables = null)
    {
        var server = servers[DirectoryServers.Sqlite];
        await server.RenewAsync();
        server.Sql.Take();
        await server.AskAsync(query, variables);
        return server.Sql.Take();
    }
}
