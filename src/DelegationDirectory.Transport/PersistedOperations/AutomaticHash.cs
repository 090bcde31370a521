using DelegationDirectory.Transport.Errors;
using GraphQL;

namespace DelegationDirectory.Transport.PersistedOperations;

/// <summary>The entry <c>persistedQuery</c> of a request's extensions.</summary>
internal static class AutomaticHash
{
    public const string Entry = "persistedQuery";
    public const string Sha256 = "sha256Hash";
    private const int Length = 64;

    /// <summary>The hash that the request gives, in lower case; null when it gives none.</summary>
    public static string? Of(Inputs extensions)
    {
        if (!extensions.TryGetValue(Entry, out var entry) || entry is null)
            return null;
        return entry is IDictionary<string, object?> members
            && members.TryGetValue("version", out var version) && version is 1
            && members.TryGetValue(Sha256, out var hash) && hash is string { Length: Length } text && text.All(char.IsAsciiHexDigit)
            ? text.ToLowerInvariant()
            : throw Refusals.UnreadableHash();
    }
}
