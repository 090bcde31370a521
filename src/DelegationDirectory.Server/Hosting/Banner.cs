using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DelegationDirectory.Server.Hosting;

/// <summary>Says, once the server listens, where what is.</summary>
internal static class Banner
{
    public static void Print(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            var root = Reachable(address);
            Console.WriteLine(
                $"""
                The interagency delegation directory is ready.
                  API     {root}{ApiServices.Path}          (POST or GET)
                  IDE     {root}{ApiServices.Path}/         (in a browser)
                  MCP     {root}{ApiServices.Path}/mcp      (for assistants)
                  Schema  {root}{ApiServices.Path}?sdl
                  Health  {root}/health/ready
                """);
        }
    }

    /// <summary>An address bound to all interfaces is not one that can be opened.</summary>
    private static string Reachable(string address) => address
        .TrimEnd('/')
        .Replace("[::]", "localhost", StringComparison.Ordinal)
        .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal);
}
