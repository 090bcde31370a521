using System.Text;
using System.Text.Json;
using DelegationDirectory.Transport.Errors;
using GraphQL;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Reads the JSON form of a request. Strict where leniency would let two readers of one request disagree:
/// a member may be given once, has its one type, and text must be valid UTF-8. Unknown members are left alone.
/// </summary>
internal static class RequestJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The body of a POST request.</summary>
    public static GraphQLHttpRequest ParseRequest(ReadOnlySpan<byte> body, int maxDepth)
    {
        var json = body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        if (json.Trim(" \t\r\n"u8).IsEmpty)
            throw Refusals.EmptyBody();
        return Guarded(json, maxDepth, static (ref Utf8JsonReader reader, ReadOnlySpan<byte> text) => ReadRequest(ref reader, text));
    }

    /// <summary>A map given as the text of a URL parameter.</summary>
    public static Inputs ParseMap(string text, string name, int maxDepth)
    {
        var json = Encoding.UTF8.GetBytes(text);
        return Guarded(json, maxDepth, (ref Utf8JsonReader reader, ReadOnlySpan<byte> _) =>
        {
            reader.Read();
            return ReadMap(ref reader, name);
        });
    }

    private delegate T Read<T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> text);

    private static T Guarded<T>(ReadOnlySpan<byte> json, int maxDepth, Read<T> read)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            var value = read(ref reader, json);
            reader.Read();
            return value;
        }
        catch (JsonException)
        {
            var place = JsonPosition.OfTokenAfter(json, (int)reader.BytesConsumed);
            throw IsTooDeep(reader, json, maxDepth) ? Refusals.JsonTooDeep(place, maxDepth) : Refusals.BrokenJson(place);
        }
        catch (InvalidOperationException)
        {
            throw Refusals.InvalidText(JsonPosition.At(json, (int)reader.TokenStartIndex));
        }
        catch (MalformedRequestException malformed)
        {
            throw Refusals.MalformedRequest(malformed.Message, JsonPosition.At(json, (int)reader.TokenStartIndex));
        }
    }

    /// <summary>Whether what could not be read opens one level more than are read.</summary>
    private static bool IsTooDeep(Utf8JsonReader reader, ReadOnlySpan<byte> json, int maxDepth)
    {
        var rest = json[(int)reader.BytesConsumed..].TrimStart(" \t\r\n,:"u8);
        var isInside = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        return reader.CurrentDepth + (isInside ? 1 : 0) >= maxDepth && rest is [(byte)'{' or (byte)'[', ..];
    }

    private static GraphQLHttpRequest ReadRequest(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
            throw Refusals.BatchingIsOff();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new MalformedRequestException($"The body must be a JSON object, but it is {Words.For(reader.TokenType)}.");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? query = null, id = null, operationName = null;
        Inputs? variables = null, extensions = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!seen.Add(name))
                throw new MalformedRequestException($"The member `{name}` is given more than once.");
            reader.Read();
            switch (name)
            {
                case "query": query = ReadText(ref reader, name); break;
                case "id" or "documentId": id = ReadText(ref reader, name); break;
                case "operationName": operationName = ReadText(ref reader, name); break;
                case "variables": variables = ReadMap(ref reader, name); break;
                case "extensions": extensions = ReadMap(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        if (!string.IsNullOrEmpty(query))
            return new GraphQLHttpRequest(query, operationName, variables ?? Inputs.Empty, extensions ?? Inputs.Empty);
        if (query is not null || id is not null)
            throw Refusals.NoDocument();
        throw new MalformedRequestException("The body has no `query`: send the text of a GraphQL document in it, such as { \"query\": \"{ __typename }\" }.");
    }

    private static string? ReadText(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        var other => throw new MalformedRequestException($"`{name}` must be a string, but it is {Words.For(other)}."),
    };

    private static Inputs ReadMap(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new Inputs(InputValues.ReadObject(ref reader)),
        JsonTokenType.Null => Inputs.Empty,
        JsonTokenType.StartArray when name == "variables" =>
            throw new MalformedRequestException("`variables` must be an object, but it is an array: running an operation once per element is not offered."),
        var other => throw new MalformedRequestException($"`{name}` must be an object, but it is {Words.For(other)}."),
    };
}
