using System.Security.Cryptography;
using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>A name for what a set of records says: the same facts have the same name, however their files are laid out.</summary>
internal static class RecordHash
{
    private const int Bytes = 16;

    public static string Of(RecordSet records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(records.Countries);
        Append(records.Agencies);
        Append(records.People);
        Append(records.Series);
        Append(records.Topics);
        Append(records.Instruments);
        Append(records.Dialogues);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes));

        void Append<T>(IReadOnlyList<T> kind) => hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(kind));
    }
}
