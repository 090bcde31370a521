using System.Security.Cryptography;
using System.Text;

namespace DelegationDirectory.Contract.Tests.Wire.Persisted;

internal static class Hashes
{
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
