using System.Text.RegularExpressions;
using DelegationDirectory.Testing;
using Microsoft.Playwright;

namespace DelegationDirectory.Browser.Tests;

/// <summary>The first look of a user: open the address in a browser, write a query, run it, read the answer.</summary>
public sealed partial class EditorTests
{
    /// <summary>One line, because the editor indents and closes brackets of its own accord.</summary>
    private const string Query = """
        { dialogue(slug: "us-fr-cyber-dialogue-6") { city delegations(where: { country: { code: { eq: "FR" } } }) { leads { person { name } title } } } }
        """;

    [Fact]
    public async Task A_query_written_in_the_editor_is_answered_on_the_screen_and_nothing_leaves_the_machine()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var browser = await Chromium.StartAsync();
        var page = browser.Page;

        await page.GotoAsync(new Uri(server.Address, "/graphql").ToString());
        await page.GetByText("Create Document", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-section-name=footer]")).ToContainTextAsync("Schema available", new() { Timeout = 60_000 });
        await browser.PictureAsync("editor-examples");

        // The first example, as it comes.
        await page.GetByText("Run", new() { Exact = false }).And(page.Locator(".codelens-decoration a")).First.ClickAsync();
        await ReadAsync(page, "\"Brittany Region\"");
        await browser.PictureAsync("example-answer");

        await WriteAsync(page, Query);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = RunOperation() }).ClickAsync();
        await ReadAsync(page, "\"name\": \"Henri Verdier\"");
        await browser.PictureAsync("editor-answer");

        // Its maker's server would be called ten seconds after the page has loaded.
        await page.WaitForTimeoutAsync(12_000);
        Assert.NotEmpty(browser.Requests);
        Assert.All(browser.Requests, address => Assert.Equal(server.Address.Host, address.Host));
        Assert.True(browser.Errors.IsEmpty, string.Join('\n', browser.Errors));
    }

    [Fact]
    public async Task A_subscription_run_in_the_editor_shows_each_change_as_it_happens()
    {
        using var folder = new RecordFolder();
        await using var server = await ServerProcess.StartAsync("--Directory:Records", folder.Path, "--Directory:WatchRecords", "true");
        await using var browser = await Chromium.StartAsync();
        var page = browser.Page;

        await page.GotoAsync(new Uri(server.Address, "/graphql").ToString());
        await page.GetByText("Create Document", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-section-name=footer]")).ToContainTextAsync("Schema available", new() { Timeout = 60_000 });
        await WriteAsync(page, "subscription { directoryChanged { revision changedAt } }");
        var socket = await page.RunAndWaitForWebSocketAsync(() => page.GetByRole(AriaRole.Button, new() { NameRegex = RunOperation() }).ClickAsync());
        Assert.Equal(new Uri(server.Address, "/graphql").AbsolutePath, new Uri(socket.Url).AbsolutePath.TrimEnd('/'));

        // Whether the subscription has begun only its first event tells, so the records change until there is one.
        var shown = ReadAsync(page, "\"directoryChanged\"");
        for (var city = "Washington"; !shown.IsCompleted; city += "!")
        {
            folder.Replace(RecordFolder.Round, $"\"{city}\"", $"\"{city}!\"");
            await Task.WhenAny(shown, Task.Delay(3_000));
        }

        await shown;
        await browser.PictureAsync("editor-subscription");
        Assert.All(browser.Requests, address => Assert.Equal(server.Address.Host, address.Host));
        Assert.True(browser.Errors.IsEmpty, string.Join('\n', browser.Errors));
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_there_and_may_be_cached_for_good()
    {
        await using var server = await ServerProcess.StartAsync();
        var html = await server.Client.GetStringAsync("/graphql/index.html");
        var files = FileNames().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.True(files.Count > 5, html);
        foreach (var file in files)
        {
            using var answer = await server.Client.GetAsync("/graphql/" + file);
            Assert.True(answer.IsSuccessStatusCode, file);
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 0, file + " is empty");
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_licence_of_the_editor_comes_with_it()
    {
        await using var server = await ServerProcess.StartAsync();

        Assert.Contains("ChilliCream License", await server.Client.GetStringAsync("/graphql/LICENSE.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_editor_a_plain_page_says_what_is_missing()
    {
        await using var server = await ServerProcess.StartAsync("--GraphQL:Ide:AssetFolder=absent");
        await using var browser = await Chromium.StartAsync();

        await browser.Page.GotoAsync(new Uri(server.Address, "/graphql").ToString());
        await Assertions.Expect(browser.Page.GetByText("@chillicream/bananacakepop-graphql-ide")).ToBeVisibleAsync();
        await browser.PictureAsync("plain-page");
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "schema" }).WaitForAsync();

        Assert.All(browser.Requests, address => Assert.Equal(server.Address.Host, address.Host));
    }

    /// <summary>Waits until the answer on the screen holds a text.</summary>
    private static Task ReadAsync(IPage page, string text)
    {
        var answer = page.Locator("[data-uri^='inmemory://model/'] .view-lines").Filter(new() { HasText = "\"data\"" });
        return Assertions.Expect(answer.First).ToContainTextAsync(text.Replace(' ', '\u00A0'), new() { Timeout = 60_000 });
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.Locator("[data-uri^='file:///operations/']").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.InsertTextAsync(text);

        // The editor hands its text on a moment after the last key; a run before that would send the old one.
        await page.WaitForTimeoutAsync(1_500);
    }

    [GeneratedRegex("^Run Operation")]
    private static partial Regex RunOperation();

    [GeneratedRegex("(?:src|href)=\"(static/[^\"]+)\"")]
    private static partial Regex FileNames();
}
