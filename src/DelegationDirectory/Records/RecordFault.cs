namespace DelegationDirectory.Records;

/// <summary>Something wrong with the records.</summary>
/// <param name="File">The file, below the folder of records.</param>
/// <param name="Path">The place in it as a JSON path (RFC 9535); <c>$</c> for the whole file.</param>
/// <param name="Found">What is there.</param>
/// <param name="Allowed">What would be right.</param>
public sealed record RecordFault(string File, string Path, string Found, string Allowed)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File} {Path}: found {Found}; allowed: {Allowed}";
}
