using System.Security.Cryptography;
using System.Text;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Sdl;

/// <summary>Serves the schema as SDL, whole or some of its types, so that a client holding it already is told so with 304.</summary>
internal sealed class SchemaEndpoint(ISchema schema, ResponseWriter writer)
{
    private readonly DateTimeOffset _since = DateTimeOffset.UtcNow;
    private readonly Lazy<Download> _whole = new(() => new Download(SchemaText.Print(schema), "schema.graphql"));

    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            var types = Types(http.Request.Query);
            await Send(http, types.Count == 0 ? _whole.Value : Part(types));
        }
        catch (RequestRefusal refusal)
        {
            await writer.WriteAsync(http.Response, new ExecutionResult(refusal), ResponseFormat.Json);
        }
    }

    private static List<string> Types(IQueryCollection query)
    {
        if (!query.TryGetValue("types", out var given))
            return [];
        var names = given.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        return names.Count > 0 ? names : throw Refusals.NoTypeNames();
    }

    private Download Part(List<string> types)
    {
        foreach (var name in types)
        {
            if (!IsName(name))
                throw Refusals.InvalidTypeName(name);
            if (!SchemaText.Defines(schema, name))
                throw Refusals.UnknownType(name);
        }

        return new Download(SchemaText.Print(schema, types), types.Count == 1 ? types[0] + ".graphql" : "types.graphql");
    }

    private static bool IsName(string text) =>
        !char.IsAsciiDigit(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private Task Send(HttpContext http, Download download)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600, must-revalidate";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(
            download.Bytes,
            MediaTypes.GraphQL + "; charset=utf-8",
            download.FileName,
            lastModified: _since,
            entityTag: download.Tag).ExecuteAsync(http);
    }

    private sealed class Download(string text, string fileName)
    {
        public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(text);

        public string FileName { get; } = fileName;

        public EntityTagHeaderValue Tag { get; } = new($"\"1-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\"");
    }
}
