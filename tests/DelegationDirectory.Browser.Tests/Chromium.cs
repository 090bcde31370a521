using DelegationDirectory.Testing;
using Microsoft.Playwright;

namespace DelegationDirectory.Browser.Tests;

/// <summary>The machine's own Chromium, with a fresh profile, recording every address that its page asks for.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowserContext _context;
    private readonly DirectoryInfo _profile;

    private Chromium(IPlaywright playwright, IBrowserContext context, DirectoryInfo profile)
    {
        _playwright = playwright;
        _context = context;
        _profile = profile;
        Page = context.Pages[0];
        context.Request += (_, request) => Requests.Enqueue(new Uri(request.Url));
        Page.WebSocket += (_, socket) => Requests.Enqueue(new Uri(socket.Url));
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Errors.Enqueue(message.Text);
        };
        Page.PageError += (_, error) => Errors.Enqueue(error);
    }

    public IPage Page { get; }

    public System.Collections.Concurrent.ConcurrentQueue<Uri> Requests { get; } = [];

    public System.Collections.Concurrent.ConcurrentQueue<string> Errors { get; } = [];

    public static async Task<Chromium> StartAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } given ? given : "/usr/bin/chromium";
        Assert.True(
            File.Exists(path),
            $"There is no Chromium at {path}. Install one (Debian: apt-get install chromium fonts-dejavu-core), or name yours in CHROMIUM_PATH.");
        var profile = Directory.CreateTempSubdirectory("directory-browser-");
        var playwright = await Playwright.CreateAsync();
        var context = await playwright.Chromium.LaunchPersistentContextAsync(profile.FullName, new()
        {
            ExecutablePath = path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            ViewportSize = new() { Width = 1400, Height = 900 },
        });
        context.SetDefaultTimeout(60_000);
        return new Chromium(playwright, context, profile);
    }

    /// <summary>Keeps a picture of the page among the artefacts of the test run.</summary>
    public Task PictureAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "browser", name + ".png") });

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _playwright.Dispose();
        _profile.Delete(recursive: true);
    }
}
