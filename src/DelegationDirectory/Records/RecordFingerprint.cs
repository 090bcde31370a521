using System.Security.Cryptography;
using System.Text;

namespace DelegationDirectory.Records;

/// <summary>
/// Tells one set of records from another by what they say, not by how their files are laid out: made of each record's hash, kind by kind,
/// in the order of keys. The same wherever the records are kept.
/// </summary>
internal sealed class RecordFingerprint : IDisposable
{
    private const int Length = 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Of(RecordSet records)
    {
        using var fingerprint = new RecordFingerprint();
        foreach (var record in records.InOrder())
            fingerprint.Append(record);
        return fingerprint.ToString();
    }

    public void Append(CanonicalRecord record)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes($"{record.Kind}/{record.Key}\n"));
        _hash.AppendData(record.Hash);
    }

    /// <summary>The fingerprint of what was appended so far.</summary>
    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash().AsSpan(0, Length));

    public void Dispose() => _hash.Dispose();
}
