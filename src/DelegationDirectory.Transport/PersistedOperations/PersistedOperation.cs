using System.Security.Cryptography;
using System.Text;

namespace DelegationDirectory.Transport.PersistedOperations;

/// <summary>A document that the server knows beforehand, so that clients may name it instead of sending it.</summary>
/// <param name="text">The GraphQL document.</param>
public sealed class PersistedOperation(string text)
{
    /// <summary>The GraphQL document.</summary>
    public string Text { get; } = text;

    /// <summary>The SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; } = HashOf(text);

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
