using System.Net.Mime;

namespace DelegationDirectory.ContractHost.Rest;

/// <summary>The least that an answer can cost: <c>GET /constant</c> sends the JSON that <c>PUT /constant</c> brought last, and does nothing else.</summary>
internal static class ConstantEndpoint
{
    private const string Path = "/constant";

    public static void MapConstant(this IEndpointRouteBuilder endpoints)
    {
        var json = "null"u8.ToArray();
        endpoints.MapPut(Path, async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            json = body.ToArray();
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        endpoints.MapGet(Path, http =>
        {
            http.Response.ContentType = MediaTypeNames.Application.Json;
            http.Response.ContentLength = json.Length;
            return http.Response.Body.WriteAsync(json, http.RequestAborted).AsTask();
        });
    }
}
