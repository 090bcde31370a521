using DelegationDirectory.Querying.Text;

namespace DelegationDirectory.Queries.Tests;

/// <summary>Filters that pass over case and accents.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class FoldedFilterTests(DirectoryServers servers)
{
    [Theory]
    [InlineData("ieq", "henri VERDIER", "Henri Verdier")]
    [InlineData("icontains", "ri verd", "Henri Verdier")]
    [InlineData("istartsWith", "HENRI V", "Henri Verdier")]
    [InlineData("iendsWith", "Verdier", "Henri Verdier")]
    [InlineData("icontains", "Mélanie", null)]
    public async Task A_text_is_found_whatever_the_case_and_accents_of_its_letters(string operation, string text, string? found)
    {
        foreach (var provider in new[] { DirectoryServers.InMemory, DirectoryServers.Sqlite, DirectoryServers.PostgreSql })
        {
            var data = await servers[provider].AskAsync(
                $"query($text: String) {{ people(where: {{ name: {{ {operation}: $text }} }}) {{ nodes {{ name }} }} }}", new { text });

            Assert.Equal(
                found is null ? [] : [found], data.GetProperty("people").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!));
        }
    }

    [Theory]
    [InlineData("ieq")]
    [InlineData("icontains")]
    [InlineData("istartsWith")]
    [InlineData("iendsWith")]
    public async Task The_negation_finds_the_rest_and_what_has_no_text(string operation)
    {
        var query = $$"""
            query($text: String!) {
              found: agencies(where: { acronym: { {{operation}}: $text } }) { totalCount }
              rest: agencies(where: { acronym: { n{{operation}}: $text } }) { totalCount }
              nameless: agencies(where: { acronym: { n{{operation}}: $text, eq: null } }) { totalCount }
              none: agencies(where: { acronym: { eq: null } }) { totalCount }
              all: agencies { totalCount }
            }
            """;
        foreach (var provider in new[] { DirectoryServers.InMemory, DirectoryServers.Sqlite, DirectoryServers.PostgreSql })
        {
            var data = await servers[provider].AskAsync(query, new { text = "mOfA" });
            var counts = data.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetProperty("totalCount").GetInt32());

            Assert.NotEqual(0, counts["found"]);
            Assert.Equal(counts["all"], counts["found"] + counts["rest"]);
            Assert.Equal(counts["none"], counts["nameless"]);
        }
    }

    [Theory]
    [InlineData("ÉCOLE", "ecole")]
    [InlineData("Straße, ẞ", "strasse, ss")]
    [InlineData("Łódź Żółć", "lodz zolc")]
    [InlineData("e\u0301", "e")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ΔΨ", "δψ")]
    [InlineData("МИД России", "мид россии")]
    [InlineData("外務省", "外務省")]
    [InlineData("100%_ 'x' \0 🇫🇷", "100%_ 'x' \0 🇫🇷")]
    [InlineData("", "")]
    public void Letters_are_lowered_and_Latin_ones_freed_of_accents(string text, string folded)
    {
        Assert.Equal(folded, TextFold.Fold(text));
        Assert.Equal(folded, TextFold.Fold(folded));
    }
}
