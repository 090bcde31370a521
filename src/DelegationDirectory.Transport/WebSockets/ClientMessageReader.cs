using System.Text.Json;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>Reads a client's messages; one that is not of the subprotocol's form ends the connection.</summary>
internal static class ClientMessageReader
{
    public static ClientMessage Read(ReadOnlySpan<byte> text, SocketProtocol protocol, GraphQLTransportOptions options)
    {
        try
        {
            return Check(Parse(text, options.Limits.MaxJsonDepth + 1), text, protocol, options);
        }
        catch (JsonException)
        {
            throw SocketClosure.InvalidMessage("The message is not valid JSON.");
        }
        catch (InvalidOperationException)
        {
            throw SocketClosure.InvalidMessage("The message is not valid UTF-8.");
        }
    }

    private static Members Parse(ReadOnlySpan<byte> text, int maxDepth)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw SocketClosure.InvalidMessage($"A message must be a JSON object, but this is {Words.For(reader.TokenType)}.");

        var members = new Members();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!seen.Add(name))
                throw SocketClosure.InvalidMessage($"The member `{name}` is given more than once.");
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            members = name switch
            {
                "type" => members with { Type = Text(ref reader, name) },
                "id" => members with { Id = Text(ref reader, name) },
                "payload" => members with { PayloadType = reader.TokenType },
                _ => members,
            };
            reader.Skip();
            if (name == "payload")
                members = members with { Payload = start..(int)reader.BytesConsumed };
        }

        reader.Read();
        return members;
    }

    private static ClientMessage Check(Members members, ReadOnlySpan<byte> text, SocketProtocol protocol, GraphQLTransportOptions options)
    {
        if (members.Type is null)
            throw SocketClosure.InvalidMessage("The message has no `type`.");
        if (!protocol.Requests.TryGetValue(members.Type, out var kind))
            throw SocketClosure.InvalidMessage($"`{members.Type}` is not a message that a client of {protocol.Name} sends.");
        if (kind is MessageKind.Subscribe or MessageKind.Complete && string.IsNullOrEmpty(members.Id))
            throw SocketClosure.InvalidMessage($"A message of type `{members.Type}` must have an `id`.");
        if (members.PayloadType is not (JsonTokenType.None or JsonTokenType.Null or JsonTokenType.StartObject))
            throw SocketClosure.InvalidMessage($"`payload` must be an object, but it is {Words.For(members.PayloadType)}.");
        return new ClientMessage(kind, members.Id ?? "", kind == MessageKind.Subscribe ? Request(members, text, options) : null);
    }

    private static OperationRequest Request(Members members, ReadOnlySpan<byte> text, GraphQLTransportOptions options)
    {
        if (members.PayloadType != JsonTokenType.StartObject)
            throw SocketClosure.InvalidMessage($"A message of type `{members.Type}` must have a `payload` with a `query`.");
        try
        {
            return RequestJson.Parse(text[members.Payload], isNamed: false, options) is [{ VariableSets: null, Operation: var operation }]
                ? operation
                : throw SocketClosure.InvalidMessage("`variables` must be an object: a message runs an operation once.");
        }
        catch (RequestRefusal refusal)
        {
            throw SocketClosure.InvalidMessage(refusal.Message);
        }
    }

    private static string Text(ref Utf8JsonReader reader, string name) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()!
        : throw SocketClosure.InvalidMessage($"`{name}` must be a string, but it is {Words.For(reader.TokenType)}.");

    private readonly record struct Members(string? Type, string? Id, JsonTokenType PayloadType, Range Payload);
}
