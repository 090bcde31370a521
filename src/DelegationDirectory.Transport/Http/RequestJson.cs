using System.Text;
using System.Text.Json;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.PersistedOperations;
using GraphQL;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Reads the JSON form of a request. Strict where leniency would let two readers of one request disagree:
/// a member may be given once, has its one type, and text must be valid UTF-8. Unknown members are left alone.
/// </summary>
internal static class RequestJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The body of a POST request: a request object, or a list of them.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="isNamed">Whether the document is named elsewhere already.</param>
    /// <param name="options">Whether batches are served, and how large.</param>
    public static IReadOnlyList<RequestParameters> Parse(ReadOnlySpan<byte> body, bool isNamed, GraphQLTransportOptions options)
    {
        var json = WithoutMark(body);
        if (json.Trim(" \t\r\n"u8).IsEmpty)
            throw Refusals.EmptyBody();
        return Guarded("The request", json, options.Limits.MaxJsonDepth, (ref Utf8JsonReader reader, ReadOnlySpan<byte> text) => ReadBody(ref reader, text, isNamed, options));
    }

    /// <summary>Requires that a message for assistants is a JSON object, each of whose members is given once.</summary>
    public static void RequireObject(ReadOnlySpan<byte> body, GraphQLTransportOptions options) =>
        Guarded("The message", WithoutMark(body), options.Limits.MaxJsonDepth, (ref Utf8JsonReader reader, ReadOnlySpan<byte> _) =>
        {
            reader.Read();
            return reader.TokenType == JsonTokenType.StartObject
                ? InputValues.ReadObject(ref reader)
                : throw new MalformedRequestException($"A message must be a JSON object, but it is {Words.For(reader.TokenType)}.");
        });

    /// <summary>The variables given as the text of a URL parameter, for an operation read so far.</summary>
    public static RequestParameters ParseVariables(string text, OperationRequest operation, GraphQLTransportOptions options) =>
        Guarded("The parameter `variables`", Encoding.UTF8.GetBytes(text), options.Limits.MaxJsonDepth, (ref Utf8JsonReader reader, ReadOnlySpan<byte> json) =>
        {
            reader.Read();
            var (one, many) = ReadVariables(ref reader, json, options);
            return new RequestParameters(operation with { Variables = one }, many);
        });

    /// <summary>A map given as the text of a URL parameter.</summary>
    public static Inputs ParseMap(string text, string name, GraphQLTransportOptions options) =>
        Guarded($"The parameter `{name}`", Encoding.UTF8.GetBytes(text), options.Limits.MaxJsonDepth, (ref Utf8JsonReader reader, ReadOnlySpan<byte> _) =>
        {
            reader.Read();
            return ReadMap(ref reader, name);
        });

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    private delegate T Read<T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> text);

    private static T Guarded<T>(string name, ReadOnlySpan<byte> json, int maxDepth, Read<T> read)
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
            throw IsTooDeep(reader, json, maxDepth) ? Refusals.JsonTooDeep(place, maxDepth) : Refusals.BrokenJson(name, place);
        }
        catch (InvalidOperationException)
        {
            throw Refusals.InvalidText(name, JsonPosition.At(json, (int)reader.TokenStartIndex));
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

    private static IReadOnlyList<RequestParameters> ReadBody(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> text, bool isNamed, GraphQLTransportOptions options)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            return [ReadRequest(ref reader, text, isNamed, options)];
        if (!options.EnableBatching)
            throw Refusals.BatchingIsOff();

        var requests = new List<RequestParameters>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (requests.Count == options.MaxBatchSize)
                throw Refusals.BatchTooLarge(options.MaxBatchSize);
            requests.Add(ReadRequest(ref reader, text, isNamed, options));
        }

        return requests;
    }

    private static RequestParameters ReadRequest(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> text, bool isNamed, GraphQLTransportOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new MalformedRequestException($"A request must be a JSON object, but it is {Words.For(reader.TokenType)}.");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? query = null, id = null, operationName = null;
        var variables = (One: VariableSet.None, Many: default(IReadOnlyList<VariableSet>));
        var extensions = Inputs.Empty;
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
                case "variables": variables = ReadVariables(ref reader, text, options); break;
                case "extensions": extensions = ReadMap(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        if (query is null && id is null && !isNamed && !extensions.ContainsKey(AutomaticHash.Entry))
        {
            throw new MalformedRequestException(
                "The request has no `query`: send the text of a GraphQL document in it, such as { \"query\": \"{ __typename }\" }.");
        }

        return new(new OperationRequest(query, id, operationName, variables.One, extensions), variables.Many);
    }

    private static string? ReadText(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        var other => throw new MalformedRequestException($"`{name}` must be a string, but it is {Words.For(other)}."),
    };

    private static (VariableSet One, IReadOnlyList<VariableSet>? Many) ReadVariables(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> text, GraphQLTransportOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return (ReadSet(ref reader, text), null);
        if (!options.EnableBatching)
        {
            throw new MalformedRequestException(
                "`variables` must be an object, but it is an array: running an operation once per element is not offered.");
        }

        var sets = new List<VariableSet>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (sets.Count == options.MaxBatchSize)
                throw Refusals.BatchTooLarge(options.MaxBatchSize);
            sets.Add(ReadSet(ref reader, text));
        }

        return (VariableSet.None, sets);
    }

    private static VariableSet ReadSet(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        var start = (int)reader.TokenStartIndex;
        var values = ReadMap(ref reader, "variables");
        return values.Count == 0
            ? VariableSet.None
            : new VariableSet(values, Encoding.UTF8.GetString(text[start..(int)reader.BytesConsumed]));
    }

    private static Inputs ReadMap(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new Inputs(InputValues.ReadObject(ref reader)),
        JsonTokenType.Null => Inputs.Empty,
        var other => throw new MalformedRequestException($"`{name}` must be an object, but it is {Words.For(other)}."),
    };
}
