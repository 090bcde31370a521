using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Http;

/// <summary>The value of the <c>Allow</c> header (RFC 9110, 10.2.1).</summary>
internal static class AllowedMethods
{
    public const string WithoutGet = "POST";

    public static string Of(HttpRules rules, GraphQLTransportOptions options)
    {
        var reads = options.EnableGetRequests || options.Ide.Enabled || options.EnableSchemaRequests;
        return string.Join(", ", rules.Methods.Where(method => reads || !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method))));
    }
}
