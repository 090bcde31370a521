namespace DelegationDirectory.Server.Hosting;

/// <summary>The host's own settings: where its files lie and where it listens.</summary>
internal static class ServerHost
{
    private const string DefaultUrl = "http://localhost:5080";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });

        // Without this a built, not published, server outside Development would answer each static file with 200 and no bytes.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });

        // A failure to start is reported by the command, in a line; the host would log it as well, with its stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (!IsAddressConfigured(builder.Configuration))
            builder.WebHost.UseUrls(DefaultUrl);
        ListenAddresses.Check(builder.Configuration["urls"] ?? "");
        return builder;
    }

    /// <summary>
    /// The program's own folder, so that it may be started from any other: the current directory, which is the framework's
    /// default, would find neither settings nor static files there.
    /// </summary>
    private static string ContentRoot() => AppContext.BaseDirectory;

    private static bool IsAddressConfigured(ConfigurationManager configuration) =>
        configuration["urls"] is not null
        || configuration["http_ports"] is not null
        || configuration["https_ports"] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
