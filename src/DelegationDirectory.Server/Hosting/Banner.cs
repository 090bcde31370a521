using DelegationDirectory.Transport;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Server.Hosting;

/// <summary>Says, once the server listens, where what is.</summary>
internal static class Banner
{
    public static void Print(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<GraphQLTransportOptions>>().Value;
        (bool IsServed, string Name, string Place)[] places =
        [
            (true, "API", $"{ApiServices.Path}          (POST or GET)"),
            (options.Ide.Enabled, "IDE", $"{ApiServices.Path}/         (in a browser)"),
            (options.Mcp.Enabled, "MCP", $"{ApiServices.Path}/mcp      (for assistants)"),
            (options.EnableSchemaRequests, "Schema", $"{ApiServices.Path}?sdl"),
            (true, "Health", "/health/ready"),
        ];
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.WriteLine("The interagency delegation directory is ready.");
            foreach (var (_, name, place) in places.Where(place => place.IsServed))
                Console.WriteLine($"  {name,-8}{Reachable(address)}{place}");
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
