using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>A record in the one form that all files which say the same have in common.</summary>
/// <param name="Kind">Its kind, named as its file: <c>agencies</c>.</param>
/// <param name="Key">Its key.</param>
/// <param name="Json">The form.</param>
/// <param name="Value">The record.</param>
internal sealed record CanonicalRecord(string Kind, string Key, string Json, object Value)
{
    /// <summary>The form's hash (SHA-256): the same hash, the same record.</summary>
    public byte[] Hash { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Json));

    public static CanonicalRecord Of<T>(T record)
        where T : class, IRecord =>
        new(RecordReader.NameOf(typeof(T)), record.Id, JsonSerializer.Serialize(record, RecordJson.Compact), record);
}
