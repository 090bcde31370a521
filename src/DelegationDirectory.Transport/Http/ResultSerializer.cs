using System.Text.Encodings.Web;
using System.Text.Json;
using DelegationDirectory.Transport.Errors;
using GraphQL;
using GraphQL.SystemTextJson;

namespace DelegationDirectory.Transport.Http;

/// <summary>Result to JSON: errors before data, and text as itself, since an answer is JSON in UTF-8 and never part of a page.</summary>
internal sealed class ResultSerializer
{
    private readonly JsonSerializerOptions _options = new WireSerializer().Options;

    public void Write(PooledBuffer body, ExecutionResult result)
    {
        using var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = _options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(json, result, _options);
    }

    private sealed class WireSerializer() : GraphQLSerializer(
        options =>
        {
            options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.MaxDepth = 512;
        },
        new WireErrorInfo())
    {
        public JsonSerializerOptions Options => SerializerOptions;
    }
}
