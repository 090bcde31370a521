namespace DelegationDirectory.Transport.Http;

/// <summary>The media types of GraphQL over HTTP.</summary>
public static class MediaTypes
{
    /// <summary>The answer whose status tells whether the request was good.</summary>
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>A request; or the older answer, whose status is 200 whenever a GraphQL document was read.</summary>
    public const string Json = "application/json";

    /// <summary>A GraphQL document, such as the schema.</summary>
    public const string GraphQL = "application/graphql";

    /// <summary>Results as the parts of a multipart body.</summary>
    public const string Multipart = "multipart/mixed";

    /// <summary>A table.</summary>
    public const string Csv = "text/csv";

    /// <summary>Results as server-sent events.</summary>
    public const string EventStream = "text/event-stream";
}
