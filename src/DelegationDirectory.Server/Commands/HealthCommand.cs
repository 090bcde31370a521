using System.CommandLine;
using System.CommandLine.Parsing;

namespace DelegationDirectory.Server.Commands;

/// <summary><c>health</c>: asks a server on this machine whether it is ready; for images that have no curl.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "What to ask. Default: /health/live at the port in ASPNETCORE_HTTP_PORTS.",
            DefaultValueFactory = _ => DefaultUrl(),
            CustomParser = Parse,
        };
        var command = new Command("health", "Ask a running server whether it is well; the exit code tells.") { url };
        command.SetAction((parsed, cancellation) => AskAsync(parsed.GetRequiredValue(url), cancellation));
        return command;
    }

    private static Uri DefaultUrl()
    {
        var port = Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0];
        return new Uri($"http://localhost:{(string.IsNullOrEmpty(port) ? "5080" : port)}/health/live");
    }

    private static Uri? Parse(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https"))
            return url;
        given.AddError($"--url: found \"{given.Tokens[0].Value}\"; allowed: an address such as {DefaultUrl()}");
        return null;
    }

    private static async Task<int> AskAsync(Uri url, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(url, cancellation);
            Console.WriteLine($"{url}: {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{url}: {failure.Message}");
            return 1;
        }
    }
}
