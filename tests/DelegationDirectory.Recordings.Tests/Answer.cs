using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DelegationDirectory.Recordings.Tests;

/// <summary>
/// What of a response is compared: status, content type, and the body without messages, which are each server's own words. In
/// <c>data</c> the order of keys counts, as it is the order of the selection; in errors it means nothing.
/// </summary>
public sealed record Answer(int Status, string? ContentType, string Body)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<Answer> AskAsync(HttpClient client, RecordedRequest recorded, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(recorded.Method), recorded.Path);
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var (name, value) in recorded.Headers)
        {
            HttpHeaders? headers = name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) ? request.Content?.Headers : request.Headers;
            headers?.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        var contentType = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;
        var text = await response.Content.ReadAsStringAsync();
        return text.Length > 0 && contentType?.Contains("json", StringComparison.Ordinal) == true
            ? Of(new RecordedResponse((int)response.StatusCode, contentType, JsonNode.Parse(text), null))
            : Of(new RecordedResponse((int)response.StatusCode, contentType, null, text));
    }

    public static Answer Of(RecordedResponse response)
    {
        if (response.Json is null)
            return new Answer(response.Status, response.ContentType, response.Text ?? "");
        var body = response.Json.DeepClone();
        foreach (var result in body is JsonArray results ? results.ToArray() : [body])
            Reduce(result!.AsObject());
        return new Answer(response.Status, response.ContentType, body.ToJsonString(Readable));
    }

    public override string ToString() => $"{Status} {ContentType}\n{Body}";

    private static void Reduce(JsonObject result)
    {
        foreach (var error in result["errors"]?.AsArray() ?? [])
            error!.AsObject().Remove("message");
        foreach (var (part, value) in result.ToList())
            if (part != "data")
                result[part] = Sorted(value);
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
