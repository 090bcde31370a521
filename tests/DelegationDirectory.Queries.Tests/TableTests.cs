using System.Text.Json;

namespace DelegationDirectory.Queries.Tests;

/// <summary>Who sat at the table of the sixth United States–France Cyber Dialogue, asked in full.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class TableTests(DirectoryServers servers)
{
    private const string Query = """
        { dialogue(slug: "us-fr-cyber-dialogue-6") {
            title round startDate endDate city hostCountry { code }
            delegations(order: [{ country: { code: DESC } }]) {
              country { code name }
              leads { person { name } title rank }
              memberAgencies { slug name acronym }
            }
            sources { url publisher }
        } }
        """;

    [Theory]
    [MemberData(nameof(DirectoryServers.Providers), MemberType = typeof(DirectoryServers))]
    public async Task Both_sides_of_the_table_are_told_with_their_leads_and_agencies_in_the_order_listed(string provider)
    {
        var dialogue = (await servers[provider].AskAsync(Query)).GetProperty("dialogue");

        Assert.Equal("2024-03-11 2024-03-12 Washington", $"{dialogue.GetProperty("startDate")} {dialogue.GetProperty("endDate")} {dialogue.GetProperty("city")}");
        Assert.Equal("US", dialogue.GetProperty("hostCountry").GetProperty("code").GetString());
        Assert.Equal(6, dialogue.GetProperty("round").GetInt32());
        Assert.NotEqual(0, dialogue.GetProperty("sources").GetArrayLength());
        Assert.Collection(
            dialogue.GetProperty("delegations").EnumerateArray(),
            us =>
            {
                Assert.Equal("United States", us.GetProperty("country").GetProperty("name").GetString());
                Assert.Equal(
                    "Liesyl Franz, Deputy Assistant Secretary of State for International Cyberspace Security, DEPUTY_ASSISTANT_SECRETARY",
                    Lead(us));
                Assert.Equal(
                    ["us-nsc", "us-oncd", "us-ntia", "us-nist", "us-fcc", "us-fbi", "us-cisa", "us-dod", "us-dhs", "us-doj", "us-state"],
                    Agencies(us));
            },
            france =>
            {
                Assert.Equal("France", france.GetProperty("country").GetProperty("name").GetString());
                Assert.Equal("Henri Verdier, Ambassador for Digital Affairs, DIGITAL_AMBASSADOR", Lead(france));
                Assert.Equal(["fr-meae", "fr-anssi", "fr-interior", "fr-armed-forces", "fr-economy", "fr-justice"], Agencies(france));
            });
    }

    [Fact]
    public async Task The_agencies_of_a_delegation_keep_the_order_listed_unless_another_is_asked()
    {
        var delegation = (await servers[DirectoryServers.Sqlite].AskAsync("""
            { delegation(slug: "us-fr-cyber-dialogue-6-us") {
                memberAgencies { slug }
                byName: memberAgencies(order: { name: ASC }) { slug name }
                executive: memberAgencies(where: { acronym: { in: ["NSC", "ONCD"] } }, order: { acronym: DESC }) { slug }
                memberships { position asListed agency { slug } }
            } }
            """)).GetProperty("delegation");
        var record = RecordFiles.Delegations.Single(side => RecordFiles.SlugOf(side.Dialogue, side.Delegation) == "us-fr-cyber-dialogue-6-us").Delegation;
        var listed = record.Objects("agencies").ToList();

        Assert.Equal(listed.Select(seat => seat.Text("agency")), Slugs(delegation.GetProperty("memberAgencies")));
        Assert.Equal(
            listed.Select(seat => RecordFiles.Agencies.Single(agency => agency.Text("id") == seat.Text("agency")).Text("name")).Order(StringComparer.Ordinal),
            delegation.GetProperty("byName").EnumerateArray().Select(agency => agency.GetProperty("name").GetString()!));
        Assert.Equal(["us-oncd", "us-nsc"], Slugs(delegation.GetProperty("executive")));
        Assert.Equal(
            listed.Select((seat, position) => $"{position} {seat.Text("agency")} {seat.Text("asListed")}"),
            delegation.GetProperty("memberships").EnumerateArray()
                .Select(seat => $"{seat.GetProperty("position")} {seat.GetProperty("agency").GetProperty("slug")} {seat.GetProperty("asListed")}"));
    }

    private static string Lead(JsonElement delegation)
    {
        var lead = Assert.Single(delegation.GetProperty("leads").EnumerateArray());
        return $"{lead.GetProperty("person").GetProperty("name")}, {lead.GetProperty("title")}, {lead.GetProperty("rank")}";
    }

    private static IEnumerable<string> Agencies(JsonElement delegation) => Slugs(delegation.GetProperty("memberAgencies"));

    private static IEnumerable<string> Slugs(JsonElement agencies) => agencies.EnumerateArray().Select(agency => agency.GetProperty("slug").GetString()!);
}
