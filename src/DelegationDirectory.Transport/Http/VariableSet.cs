using GraphQL;

namespace DelegationDirectory.Transport.Http;

/// <summary>The values of an operation's variables.</summary>
/// <param name="Values">The values.</param>
/// <param name="Text">The JSON that they were read from, empty for none.</param>
internal readonly record struct VariableSet(Inputs Values, string Text)
{
    public static readonly VariableSet None = new(Inputs.Empty, "");
}
