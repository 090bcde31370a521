namespace DelegationDirectory.Transport.Http;

/// <summary>Request headers of the wire contract that ask for another answer than the operation's own.</summary>
internal static class WireHeaders
{
    /// <summary>Asks for what the operation costs.</summary>
    public const string Cost = "GraphQL-Cost";
}
