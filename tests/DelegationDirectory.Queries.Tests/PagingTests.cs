using System.Text.Json;
using System.Text.Json.Nodes;

namespace DelegationDirectory.Queries.Tests;

/// <summary>Lists of the directory, walked through in both directions and held against the record files.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class PagingTests(DirectoryServers servers)
{
    private static readonly Dictionary<string, (Walk Walk, Func<IEnumerable<string>> Expected)> Lists = new()
    {
        ["delegations led by an ambassador for digital affairs, the latest first"] = (
            new("", "delegations", "where: { leads: { some: { rank: { eq: DIGITAL_AMBASSADOR } } } }, order: [{ dialogue: { startDate: DESC } }]", "slug"),
            () => RecordFiles.Delegations
                .Where(side => side.Delegation.Objects("leads").Any(lead => lead.Text("rank") == "digital-ambassador"))
                .OrderByDescending(side => (string?)side.Dialogue["startDate"], StringComparer.Ordinal)
                .ThenBy(Slug, StringComparer.Ordinal)
                .Select(Slug)),
        ["the agencies of France by name"] = (
            new("", "agencies", """where: { country: { code: { eq: "FR" } } }, order: [{ name: ASC }]""", "slug"),
            () => RecordFiles.Agencies
                .Where(agency => agency.Text("country") == "FR")
                .OrderBy(agency => agency.Text("name"), StringComparer.Ordinal).ThenBy(agency => agency.Text("id"), StringComparer.Ordinal)
                .Select(agency => agency.Text("id"))),
        ["leads whose title holds a phrase"] = (
            new("", "leads", """where: { title: { contains: "Deputy Assistant Secretary" } }""", "slug"),
            () => RecordFiles.Delegations
                .OrderByDescending(side => (int)side.Dialogue["year"]!)
                .ThenByDescending(side => (string?)side.Dialogue["startDate"], StringComparer.Ordinal)
                .ThenBy(Slug, StringComparer.Ordinal)
                .SelectMany(side => side.Delegation.Objects("leads")
                    .Where(lead => ((string?)lead["title"])?.Contains("Deputy Assistant Secretary", StringComparison.Ordinal) == true)
                    .Select(lead => $"{Slug(side)}-{lead.Text("person")}"))),
        ["countries on whose delegation an agency sat"] = (
            new("", "countries", """where: { delegations: { some: { memberAgencies: { some: { acronym: { eq: "CISA" } } } } } }""", "code"),
            () => ["US"]),
        ["every round by city, where many have none"] = (
            new("", "dialogues", "order: [{ city: ASC }, { startDate: DESC }]", "slug"),
            () => RecordFiles.Dialogues
                .OrderBy(dialogue => (string?)dialogue["city"], StringComparer.Ordinal)
                .ThenByDescending(dialogue => (string?)dialogue["startDate"], StringComparer.Ordinal)
                .ThenBy(dialogue => dialogue.Text("id"), StringComparer.Ordinal)
                .Select(dialogue => dialogue.Text("id"))),
        ["the delegations of an agency, by country and round"] = (
            new("""agency(slug: "us-state")""", "delegations", "order: [{ country: { code: DESC } }, { dialogue: { startDate: ASC } }]", "slug"),
            () => Sending("us-state")
                .OrderByDescending(side => side.Delegation.Text("country"), StringComparer.Ordinal)
                .ThenBy(side => (string?)side.Dialogue["startDate"], StringComparer.Ordinal)
                .ThenBy(Slug, StringComparer.Ordinal)
                .Select(Slug)),
        ["the agencies of a country of one kind"] = (
            new("""country(code: "US")""", "agencies", "where: { kind: { in: [DEPARTMENT, OFFICE] } }, order: [{ slug: DESC }]", "slug"),
            () => RecordFiles.Agencies
                .Where(agency => agency.Text("country") == "US" && agency.Text("kind") is "department" or "office")
                .Select(agency => agency.Text("id")).OrderDescending(StringComparer.Ordinal)),
        ["the counterparts of an agency, those met most often first"] = (
            new("""agency(slug: "fr-anssi")""", "counterparts", "", "agency { slug }"),
            () => Sending("fr-anssi")
                .SelectMany(side => side.Dialogue.Objects("delegations")
                    .Where(across => across.Text("country") != side.Delegation.Text("country"))
                    .SelectMany(across => across.Objects("agencies").Select(seat => seat.Text("agency"))).Distinct())
                .CountBy(agency => agency)
                .OrderByDescending(agency => agency.Value).ThenBy(agency => agency.Key, StringComparer.Ordinal)
                .Select(agency => agency.Key)),
        ["the rounds on a topic since a day"] = (
            new("""topic(slug: "capacity-building")""", "dialogues", """where: { startDate: { gte: "2020-01-01" } }, order: { startDate: ASC }""", "slug"),
            () => RecordFiles.Dialogues
                .Where(dialogue => dialogue["topics"]!.AsArray().Any(topic => (string?)topic == "capacity-building")
                    && string.CompareOrdinal((string?)dialogue["startDate"], "2020-01-01") >= 0)
                .OrderBy(dialogue => dialogue.Text("startDate"), StringComparer.Ordinal).ThenBy(dialogue => dialogue.Text("id"), StringComparer.Ordinal)
                .Select(dialogue => dialogue.Text("id"))),
    };

    public static TheoryData<string> Providers { get; } = DirectoryServers.Providers;

    public static TheoryData<string> Cases { get; } = [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Pages_of_any_size_in_either_direction_make_up_the_whole_list(string list)
    {
        var (walk, expected) = Lists[list];
        var whole = expected().ToList();

        Assert.NotEmpty(whole);
        foreach (var server in new[] { servers[DirectoryServers.InMemory], servers[DirectoryServers.Sqlite], servers[DirectoryServers.PostgreSql] })
        {
            Assert.Equal(whole, await walk.TakeAsync(server, 500));
            foreach (var size in new[] { Math.Max(1, whole.Count / 7), whole.Count })
            {
                Assert.Equal(whole, await walk.TakeAsync(server, size));
                Assert.Equal(whole, await walk.TakeAsync(server, size, backward: true));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Each_parent_of_a_page_has_a_page_of_its_own(string provider)
    {
        var countries = await servers[provider].AskAsync("""
            { countries(first: 80) { nodes {
                code
                agencies(first: 2, order: { name: DESC }) { totalCount pageInfo { hasNextPage } nodes { slug } }
                last: agencies(last: 1, order: { name: DESC }) { pageInfo { hasPreviousPage } nodes { slug } }
                ministries: agencies(where: { kind: { eq: MINISTRY } }) { totalCount }
            } } }
            """);

        Assert.All(countries.GetProperty("countries").GetProperty("nodes").EnumerateArray(), country =>
        {
            var code = country.GetProperty("code").GetString();
            var agencies = RecordFiles.Agencies.Where(agency => agency.Text("country") == code)
                .OrderByDescending(agency => agency.Text("name"), StringComparer.Ordinal).ThenBy(agency => agency.Text("id"), StringComparer.Ordinal)
                .ToList();
            var first = country.GetProperty("agencies");
            var last = country.GetProperty("last");
            Assert.Equal(agencies.Count, first.GetProperty("totalCount").GetInt32());
            Assert.Equal(agencies.Count > 2, first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
            Assert.Equal(agencies.Count > 1, last.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            Assert.Equal(agencies.Take(2).Select(agency => agency.Text("id")), Slugs(first));
            Assert.Equal(agencies.TakeLast(1).Select(agency => agency.Text("id")), Slugs(last));
            Assert.Equal(
                agencies.Count(agency => agency.Text("kind") == "ministry"), country.GetProperty("ministries").GetProperty("totalCount").GetInt32());
        });
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_page_may_lie_between_two_cursors_and_may_hold_nothing_but_the_count(string provider)
    {
        var server = servers[provider];
        var edges = (await server.AskAsync("{ topics(first: 9) { edges { cursor node { slug } } } }"))
            .GetProperty("topics").GetProperty("edges").EnumerateArray().ToList();
        var between = (await server.AskAsync(
            """
            query($after: String, $before: String) {
              topics(after: $after, before: $before) { nodes { slug } }
              lastOfFirst: topics(after: $after, before: $before, first: 4, last: 2) { nodes { slug } }
              count: topics(first: 0) { totalCount nodes { slug } edges { cursor } pageInfo { hasNextPage startCursor endCursor } }
            }
            """,
            new { after = edges[1].GetProperty("cursor").GetString(), before = edges[7].GetProperty("cursor").GetString() }));

        Assert.Equal(edges[2..7].Select(Slug), Slugs(between.GetProperty("topics")));
        Assert.Equal(edges[4..6].Select(Slug), Slugs(between.GetProperty("lastOfFirst")));
        Assert.Equal(
            """{"totalCount":54,"nodes":[],"edges":[],"pageInfo":{"hasNextPage":true,"startCursor":null,"endCursor":null}}""",
            between.GetProperty("count").GetRawText());

        static string Slug(JsonElement edge) => edge.GetProperty("node").GetProperty("slug").GetString()!;
    }

    private static IEnumerable<(JsonObject Dialogue, JsonObject Delegation)> Sending(string agency) =>
        RecordFiles.Delegations.Where(side => side.Delegation.Objects("agencies").Any(seat => seat.Text("agency") == agency));

    private static string Slug((JsonObject Dialogue, JsonObject Delegation) side) => RecordFiles.SlugOf(side.Dialogue, side.Delegation);

    private static IEnumerable<string> Slugs(JsonElement connection) =>
        connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("slug").GetString()!);
}
