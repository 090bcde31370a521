using DelegationDirectory.Transport.Deprecations;

namespace DelegationDirectory.Transport.Answers;

/// <summary>A complete answer without errors, as it was sent.</summary>
/// <param name="body">The JSON.</param>
/// <param name="revision">The revision that it was made at; null when it depends on none.</param>
/// <param name="notice">What is told of deprecated members that the operation uses.</param>
internal sealed class KeptAnswer(byte[] body, string? revision, DeprecationNotice? notice)
{
    public byte[] Body { get; } = body;

    public DeprecationNotice? Notice { get; } = notice;

    /// <summary>Its entity tag, once it has been asked for by name.</summary>
    public string? Tag { get; set; }

    public bool IsOf(string current) => revision is null || revision == current;
}
