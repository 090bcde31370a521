using System.Security.Cryptography;
using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>Tells one set of records from another by what they say, not by how their files are laid out.</summary>
internal static class RecordFingerprint
{
    private const int Length = 16;

    public static string Of(RecordSet records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var kind in new object[]
        {
            records.Countries, records.Agencies, records.People, records.Series, records.Topics, records.Instruments, records.Dialogues,
        })
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(kind, kind.GetType()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Length));
    }
}
