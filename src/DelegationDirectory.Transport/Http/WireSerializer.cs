using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DelegationDirectory.Transport.Errors;
using GraphQL;
using GraphQL.SystemTextJson;

namespace DelegationDirectory.Transport.Http;

/// <summary>Writes results: errors before data, and text as itself, because an answer is JSON in UTF-8 and never part of a page.</summary>
internal sealed class WireSerializer() : GraphQLSerializer(
    options =>
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = 512;
    },
    new WireErrorInfo())
{
    public Utf8JsonWriter Begin(IBufferWriter<byte> body) => new(body, new JsonWriterOptions { Encoder = SerializerOptions.Encoder, SkipValidation = true });

    public void Write(Utf8JsonWriter json, ExecutionResult result) => JsonSerializer.Serialize(json, result, SerializerOptions);

    public void Write(Utf8JsonWriter json, ExecutionError error) => JsonSerializer.Serialize(json, error, SerializerOptions);

    public void Write(PooledBuffer body, ExecutionResult result)
    {
        using var json = Begin(body);
        Write(json, result);
    }
}
