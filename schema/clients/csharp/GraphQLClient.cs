using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DelegationDirectory.Client;

/// <summary>A generated operation: its properties are its variables.</summary>
/// <typeparam name="TData">What it is answered with.</typeparam>
public interface IGraphQLOperation<TData>
{
    /// <summary>The operation's text, with its fragments.</summary>
    string Document { get; }
}

/// <summary>The answer had errors; the message is theirs.</summary>
public sealed class GraphQLException(string message) : Exception(message);

/// <summary>Sends generated operations.</summary>
public static class GraphQLClient
{
    /// <summary>How operations are written and answers are read: what may not be null must be there.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    /// <summary>Sends an operation to the client's base address, and reads the answer.</summary>
    /// <exception cref="GraphQLException">The answer had errors.</exception>
    public static async Task<TData> AskAsync<TData>(
        this HttpClient client, IGraphQLOperation<TData> operation, CancellationToken cancellationToken = default)
    {
        // Written as object, so that the variables are those of the operation and not of the interface.
        var request = new { query = operation.Document, variables = (object)operation };
        using var response = await client.PostAsJsonAsync("", request, Json, cancellationToken).ConfigureAwait(false);
        var answer = await response.Content.ReadFromJsonAsync<Answer<TData>>(Json, cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            { Errors: { Count: > 0 } errors } => throw new GraphQLException(string.Join('\n', errors.Select(error => error.Message))),
            { Data: { } data } => data,
            _ => throw new GraphQLException($"The server answered {(int)response.StatusCode} without data."),
        };
    }

    private sealed record Answer<TData>(TData? Data, IReadOnlyList<Error>? Errors);

    private sealed record Error(string Message);
}
