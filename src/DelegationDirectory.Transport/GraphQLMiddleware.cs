using DelegationDirectory.Transport.Deprecations;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Ide;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport;

/// <summary>What a GraphQL endpoint needs of the pipeline before it.</summary>
public static class GraphQLMiddleware
{
    private const string SchemaVersion = "Schema-Version";
    private static readonly TimeSpan PreflightMaxAge = TimeSpan.FromHours(1);

    /// <summary>
    /// Below <paramref name="path"/>: tells the schema's version, answers other origins' scripts as far as configured, compresses answers
    /// and decompresses bodies as clients ask, and lets the IDE's files be cached. Call it before the endpoints are mapped.
    /// </summary>
    public static IApplicationBuilder UseGraphQL(this IApplicationBuilder app, string path = "/graphql")
    {
        var options = app.ApplicationServices.GetRequiredService<IOptions<GraphQLTransportOptions>>().Value;
        return app.UseWhen(http => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase), branch =>
        {
            if (options.SchemaVersion is { } version)
                branch.Use((http, next) => TellVersion(http, next, version));
            if (options.AllowedOrigins.Count > 0)
                branch.UseCors(policy => Allow(policy, [.. options.AllowedOrigins]));
            if (options.EnableCompression)
                branch.Use(VaryByCodingAsync).Use(EncodedEntityTags.HandleAsync).UseResponseCompression();
            branch.UseRequestDecompression();
            branch.UseIdeAssets(path);
        });
    }

    /// <summary>Never with credentials: what is open to all needs none, and what is not must not be open to other sites' scripts.</summary>
    private static void Allow(CorsPolicyBuilder policy, string[] origins) => policy
        .WithOrigins(origins)
        .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
        .AllowAnyHeader()
        .WithExposedHeaders(HeaderNames.ETag, SchemaVersion, DeprecationNotice.DeprecationHeader, DeprecationNotice.SunsetHeader)
        .SetPreflightMaxAge(PreflightMaxAge);

    private static Task TellVersion(HttpContext http, RequestDelegate next, string version)
    {
        http.Response.Headers[SchemaVersion] = version;
        return next(http);
    }

    /// <summary>Said of every answer, also of those that happen not to be compressed: a shared cache must know before it keeps one.</summary>
    private static Task VaryByCodingAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        return next(http);
    }
}
