using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Answers;

/// <summary>
/// The strong entity tag of a persisted operation's answer, made of what decides it: document, operation, variables and revision. So it
/// is known before the operation runs. Both forms of JSON share it, since their bytes are the same (RFC 9110, 8.8.1).
/// </summary>
internal static class EntityTags
{
    private const int Length = 16;

    public static string Of(string documentHash, string? operationName, string variables, string revision)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{documentHash}\n{operationName}\n{revision}\n{variables}"), hash);
        return $"\"{Convert.ToHexStringLower(hash[..Length])}\"";
    }

    /// <summary>The tag of what else is made of the answer.</summary>
    public static string? Variant(string? tag, string? variant) => tag is null || variant is null ? tag : $"{tag[..^1]}-{variant}\"";

    /// <summary>Whether the client holds the answer of a tag already.</summary>
    public static bool IsHeld(HttpRequest request, string tag)
    {
        var held = request.Headers.IfNoneMatch;
        if (held.Count == 0)
            return false;
        return held == tag
            || (EntityTagHeaderValue.TryParseList(held, out var tags) && tags.Any(one => one.Tag == "*" || one.Tag == tag));
    }
}
