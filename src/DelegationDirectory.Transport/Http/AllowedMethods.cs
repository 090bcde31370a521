namespace DelegationDirectory.Transport.Http;

/// <summary>The value of the <c>Allow</c> header (RFC 9110, 10.2.1).</summary>
internal static class AllowedMethods
{
    public const string WithoutGet = "POST, OPTIONS";

    public static string Of(GraphQLTransportOptions options) =>
        options.EnableGetRequests || options.Ide.Enabled || options.EnableSchemaRequests ? "GET, HEAD, POST, OPTIONS" : WithoutGet;
}
