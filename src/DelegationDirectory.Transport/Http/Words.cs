using System.Text.Json;

namespace DelegationDirectory.Transport.Http;

/// <summary>Plain words for what JSON holds.</summary>
internal static class Words
{
    public static string For(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "something else",
    };
}
