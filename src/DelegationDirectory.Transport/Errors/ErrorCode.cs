namespace DelegationDirectory.Transport.Errors;

/// <summary>A code in <c>extensions.code</c>.</summary>
/// <param name="Name">The code.</param>
/// <param name="Status">The status that comes with it in <c>application/graphql-response+json</c> under the default profile.</param>
/// <param name="Meaning">What it says, and what to do about it.</param>
internal sealed record ErrorCode(string Name, int Status, string Meaning)
{
    public static implicit operator string(ErrorCode code) => code.Name;
}
