using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DelegationDirectory.Transport.Errors;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Http;

/// <summary>Result to JSON: errors before data, and text as itself, since an answer is JSON in UTF-8 and never part of a page.</summary>
internal sealed class ResultSerializer(IOptions<GraphQLTransportOptions> options)
{
    /// <summary>How deep an answer may nest: more than any operation does.</summary>
    public const int MaxDepth = 512;

    private readonly JsonSerializerOptions _options = new WireSerializer().Options;

    /// <summary>A buffer that takes as much as an answer may come to.</summary>
    public PooledBuffer NewBuffer() => new(options.Value.Limits.MaxAnswerBytes);

    /// <summary>Begins a text that holds results and other things.</summary>
    public Utf8JsonWriter Begin(IBufferWriter<byte> body) => new(body, new JsonWriterOptions { Encoder = _options.Encoder, SkipValidation = true });

    public void Write(Utf8JsonWriter json, ExecutionResult result) => JsonSerializer.Serialize(json, result, _options);

    public void Write(Utf8JsonWriter json, ExecutionError error) => JsonSerializer.Serialize(json, error, _options);

    public void Write(PooledBuffer body, ExecutionResult result)
    {
        using var json = Begin(body);
        Write(json, result);
    }

    private sealed class WireSerializer() : GraphQLSerializer(
        options =>
        {
            options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.MaxDepth = MaxDepth;
        },
        new WireErrorInfo())
    {
        public JsonSerializerOptions Options => SerializerOptions;
    }
}
