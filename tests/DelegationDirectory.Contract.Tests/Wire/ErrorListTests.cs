using System.Text.RegularExpressions;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>The list of error codes.</summary>
public sealed partial class ErrorListTests(WireServer server) : IClassFixture<WireServer>
{
    private const string Address = "/graphql/errors";

    [Fact]
    public async Task Every_code_in_the_source_is_listed_with_its_meaning_status_and_anchor()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, Address);
        var codes = (await answer.JsonAsync())["codes"]!.AsArray().Select(code => code!).ToList();
        var used = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(used, codes.Select(code => (string)code["code"]!));
        Assert.All(codes, code => Assert.Equal($"/graphql/errors#{code["code"]}", (string)code["documentation"]!));
        Assert.All(codes, code => Assert.InRange((int)code["status"]!, 200, 499));
        Assert.All(codes, code => Assert.EndsWith(".", (string)code["meaning"]!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", "HC0009")]
    [InlineData("{", "HC0011")]
    [InlineData("""{"query":""}""", "HC0015")]
    [InlineData("""{"query":"query($t: String!) { echo(text: $t) }"}""", "HC0018")]
    [InlineData("""{"id":"none"}""", "HC0020")]
    [InlineData("""{"query":"{ refused { id } }"}""", "HC0051")]
    [InlineData("""{"query":"{__schema{types{fields{type{fields{name}}}}}}"}""", "HC0086")]
    public async Task A_code_is_answered_with_the_status_that_the_list_gives_it(string body, string code)
    {
        using var list = await server.Client.SendAsync(HttpMethod.Get, Address);
        var listed = (await list.JsonAsync())["codes"]!.AsArray().Single(entry => (string)entry!["code"]! == code)!;
        using var answer = await server.Client.PostBodyAsync(body, Requests.GraphQLResponse);

        Assert.Equal((code, (int)listed["status"]!), (await answer.CodeAsync(), answer.Status()));
    }

    [Fact]
    public async Task A_browser_gets_a_page_that_needs_no_script()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, Address, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("<tr id=\"HC0077\">", html, StringComparison.Ordinal);
        Assert.Contains("Accept", answer.Headers.Vary);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [GeneratedRegex("\"(HC[0-9]{4})\"")]
    private static partial Regex Code();
}
