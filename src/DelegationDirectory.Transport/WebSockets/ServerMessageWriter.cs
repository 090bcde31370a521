using System.Text.Json;
using DelegationDirectory.Transport.Http;
using GraphQL;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>Writes the server's messages.</summary>
internal sealed class ServerMessageWriter(ResultSerializer serializer, SocketProtocol protocol)
{
    public static readonly byte[] Ack = """{"type":"connection_ack"}"""u8.ToArray();
    public static readonly byte[] Pong = """{"type":"pong"}"""u8.ToArray();

    public PooledBuffer Next(string id, ExecutionResult result) => Write(protocol.Next, id, json =>
    {
        json.WritePropertyName("payload");
        serializer.Write(json, result);
    });

    public PooledBuffer Error(string id, IEnumerable<ExecutionError> errors) => Write("error", id, json =>
    {
        json.WritePropertyName("payload");
        if (!protocol.ErrorsAreList)
        {
            serializer.Write(json, errors.First());
            return;
        }

        json.WriteStartArray();
        foreach (var error in errors)
            serializer.Write(json, error);
        json.WriteEndArray();
    });

    public PooledBuffer Complete(string id) => Write("complete", id, _ => { });

    private PooledBuffer Write(string type, string id, Action<Utf8JsonWriter> writePayload)
    {
        var message = serializer.NewBuffer();
        try
        {
            using var json = serializer.Begin(message);
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", type);
            writePayload(json);
            json.WriteEndObject();
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }
}
