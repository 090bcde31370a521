using System.Net.Http.Json;
using Microsoft.Extensions.Logging;
using Snapshooter.Xunit;

namespace DelegationDirectory.Queries.Tests;

/// <summary>Operations run from plans, held against GraphQL.NET's own execution, field by field, of the same operations.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class PlanTests(DirectoryServers servers)
{
    private const string ById = "query($id: ID!) { node(id: $id) { __typename id ... on Country { name } ... on Agency { acronym country { code } } } }";

    public static TheoryData<string, object?> Requests { get; } = new()
    {
        { "{ __typename }", null },
        { "{ a: __typename countries(first: 1) { __typename nodes { __typename code } edges { __typename cursor node { __typename id } } pageInfo { __typename hasNextPage } } }", null },
        { "{ countries(last: 2) { edges { cursor node { name } } nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }", null },
        { "{ countries(first: 5, last: 2) { nodes { code } pageInfo { hasNextPage hasPreviousPage } } }", null },
        { "{ countries(first: 0) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }", null },
        { "{ countries { a: nodes { code } b: nodes { name } t: totalCount } }", null },
        { "query($yes: Boolean!, $no: Boolean!) { countries(first: 2) { nodes { code @skip(if: $yes) name @include(if: $yes) region @include(if: $no) } totalCount @skip(if: $no) } }", new { yes = true, no = false } },
        { "{ agency(slug: \"us-cisa\") { ...on Node { id } ...Names ...Names parent { ...Names } } } fragment Names on Agency { name acronym country { ...on Country { code } } }", null },
        { "{ agency(slug: \"us-cisa\") { parent { name } parent { acronym } big: delegations(first: 2) { nodes { slug } } small: delegations(first: 1, order: [{ country: { code: ASC } }]) { nodes { slug leads { title } } } } }", null },
        { "{ agency(slug: \"nowhere\") { name } country(code: \"FR\") { name } }", null },
        { ById, new { id = "Q291bnRyeTpGUg==" } },
        { ById, new { id = "QWdlbmN5OmZyLWFuc3Np" } },
        { ById, new { id = "QWdlbmN5Om5vd2hlcmU=" } },
        { "{ nodes(ids: [\"Q291bnRyeTpGUg==\", \"QWdlbmN5OmZyLWFuc3Np\"]) { id __typename } }", null },
        { "query($where: DialogueFilterInput, $order: [DialogueSortInput!]) { dialogues(first: 3, where: $where, order: $order) { nodes { slug round year startDate format topics { name } } } }", new { where = new { year = new { gte = 2020 }, topics = new { some = new { slug = new { neq = "x" } } } }, order = new object[] { new { round = "DESC" }, new { startDate = "ASC" } } } },
        { "query($in: [Int]) { dialogues(first: 3, where: { round: { in: $in } }) { nodes { slug round } } }", new { @in = new object?[] { 1, null } } },
        { "query($in: [Int]) { dialogues(first: 3, where: { round: { in: $in } }) { nodes { slug round } } }", new { @in = 2 } },
        { "query($n: Int = 2) { people(first: $n) { nodes { name aliases } } }", null },
        { "query($n: Int = 2) { people(first: $n) { nodes { name aliases } } }", new { n = (int?)null } },
        { "query($slug: String!) { dialogue(slug: $slug) { sources { url publisher published } delegations { headcount listing memberships { position asListed agency { name } } observers { name kind } } } }", new { slug = "us-fr-cyber-dialogue-6" } },
        { "{ search(text: \"anssi\") { __typename totalCount p: pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor } } }", null },
        { "{ search(text: \"cyber dialogue\", first: 5) { a: nodes { __typename ... on Node { id } ...Who } b: nodes { ...on Dialogue { year } } edges { __typename cursor matchedText node { ...on Series { slug } } } } } fragment Who on SearchResult { ...on Agency { acronym country { code } } ...on Dialogue { year host: hostCountry { code } } }", null },
        { "query($text: String!, $kinds: [SearchKind!], $n: Int = 1) { found: search(text: $text, kinds: $kinds, first: 3) { nodes { ...on Agency { slug delegations(first: $n) { totalCount nodes { slug leads { title } } } } } } country(code: \"FR\") { name } }", new { text = "ministry", kinds = new[] { "AGENCY", "COUNTRY" } } },
        { "query($text: String!, $kinds: [SearchKind!], $more: Boolean!) { search(text: $text, kinds: $kinds, first: 1) { nodes { ...on Agency { slug name @include(if: $more) } } edges @skip(if: $more) { matchedText } } }", new { text = "anssi", kinds = "AGENCY", more = false } },
        { "{ a: search(text: \"qqqqq\") { totalCount nodes { __typename } pageInfo { endCursor } } b: search(text: \"anssi\", first: 0) { nodes { __typename } } __typename }", null },
        { "{ search(text: \"anssi\", kinds: null, first: null, after: null) { nodes { ...on Agency { slug } } } nodes(ids: []) { id } }", null },
    };

    public static TheoryData<string, object?> Refused { get; } = new()
    {
        { "{ countries(first: 501) { nodes { code } } agencies(first: 1) { nodes { slug } } }", null },
        { "{ countries(first: 1) { nodes { code agencies(first: -1) { nodes { slug } } } } }", null },
        { "query($n: Int) { countries(first: $n) { nodes { code } } }", new { n = 501 } },
        { "query($n: Int) { countries(first: $n) { nodes { code } } }", new { n = "many" } },
        { "query($after: String) { countries(after: $after) { nodes { code } } }", new { after = "OTQ5" } },
        { "query($where: DialogueFilterInput) { dialogues(where: $where) { nodes { slug } } }", new { where = new { startDate = new { eq = "2024-02-30" } } } },
        { "query($where: DialogueFilterInput) { dialogues(where: $where) { nodes { slug } } }", new { where = new { nothing = 1 } } },
        { "query($where: DialogueFilterInput) { dialogues(where: $where) { nodes { slug } } }", new { where = new { title = new { contains = (string?)null } } } },
        { "{ node(id: \"nonsense\") { id } }", null },
        { "query($id: ID = \"Q291bnRyeTpGUg==\") { node(id: $id) { id } countries(first: 1) { nodes { code } } }", new { id = (string?)null } },
        { "query($code: String = \"FR\") { country(code: $code) { name } }", new { code = (string?)null } },
        { "{ search(text: \"anssi\", first: 501) { totalCount } country(code: \"FR\") { name } }", null },
        { "query($after: String) { search(text: \"anssi\", after: $after) { totalCount nodes { __typename } } }", new { after = "WyJ4IiwwLCJBZ2VuY3kiLCJhIl0=" } },
        { "query($text: String!) { search(text: $text) { totalCount } }", new { text = new string('x', 201) } },
        { "query($text: String!) { search(text: $text) { totalCount } }", new { text = (string?)null } },
        { "query($kinds: [SearchKind!]) { search(text: \"a\", kinds: $kinds) { totalCount } }", new { kinds = new[] { "PLANET" } } },
        { "query($n: Int) { search(text: \"anssi\") { nodes { ...on Agency { slug delegations(first: $n) { totalCount } } } } }", new { n = -1 } },
        { "query($w: CountryFilterInput = {}) { countries(where: { and: [$w] }) { nodes { code } } }", new { w = (object?)null } },
        { "query($o: AgencySortInput = {}) { country(code: \"FR\") { agencies(order: [$o]) { nodes { slug } } } }", new { o = (object?)null } },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public Task A_plan_answers_to_the_byte_as_field_by_field_execution_does(string query, object? variables) =>
        IsAnsweredAlikeAsync(query, variables, isRefused: false);

    [Theory]
    [MemberData(nameof(Refused))]
    public Task What_is_refused_is_refused_alike(string query, object? variables) =>
        IsAnsweredAlikeAsync(query, variables, isRefused: true);

    [Theory]
    [MemberData(nameof(OperationTests.Operations), MemberType = typeof(OperationTests))]
    public async Task Shipped_operations_are_answered_alike(string operation) =>
        await IsAnsweredAlikeAsync(await File.ReadAllTextAsync(OperationTests.PathOf(operation)), OperationTests.Variables, isRefused: false);

    [Fact]
    public async Task A_plan_prints_its_levels_with_their_columns_keys_and_SQL()
    {
        const string Query = "query Rounds($first: Int!) { series(first: $first) { nodes { name dialogues(first: 2, order: [{ startDate: DESC }]) { totalCount edges { cursor node { title hostCountry { name } delegations { country { code } leads(where: { rank: { eq: MINISTER } }) { person { name } title } } } } } } } }";
        await using var server = await DirectoryServer.SqliteAsync();
        server.Log.Lowest = LogLevel.Debug;

        await server.AskAsync(Query, new { first = 3 });

        Snapshot.Match(server.Log.Lines.Last(line => line.Contains("Planned the operation Rounds", StringComparison.Ordinal)));
    }

    private IEnumerable<(DirectoryServer Planned, DirectoryServer Unplanned)> Pairs =>
    [
        (servers[DirectoryServers.InMemory], servers[DirectoryServers.InMemoryUnplanned]),
        (servers[DirectoryServers.Sqlite], servers[DirectoryServers.SqliteUnplanned]),
        (servers[DirectoryServers.PostgreSql], servers[DirectoryServers.PostgreSqlUnplanned]),
    ];

    /// <summary>The planned server is asked twice: once it makes a plan, once it has one.</summary>
    private async Task IsAnsweredAlikeAsync(string query, object? variables, bool isRefused)
    {
        foreach (var (planned, unplanned) in Pairs)
        {
            var expected = await BodyAsync(unplanned, query, variables);
            Assert.True(isRefused == expected.Contains("\"errors\"", StringComparison.Ordinal), expected);
            Assert.Equal(expected, await BodyAsync(planned, query, variables));
            Assert.Equal(expected, await BodyAsync(planned, query, variables));
        }
    }

    private static async Task<string> BodyAsync(DirectoryServer server, string query, object? variables)
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadAsStringAsync();
    }
}
