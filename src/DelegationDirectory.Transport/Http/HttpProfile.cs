namespace DelegationDirectory.Transport.Http;

/// <summary>Whose choices the transport makes where GraphQL over HTTP leaves one, or has changed its mind.</summary>
public enum HttpProfile
{
    /// <summary>What the published audits ask: without a preference <c>application/json</c>; status 400 for every request that cannot be run.</summary>
    Default,

    /// <summary>
    /// What a HotChocolate 15 server does: without a preference <c>application/graphql-response+json</c>; 200 for whatever is answered as
    /// <c>application/json</c>; qualities in <c>Accept</c> are not looked at; 404 for what is no GraphQL request.
    /// </summary>
    HotChocolate15,

    /// <summary>
    /// What the draft of 2026 asks: 294 for data beside errors; 422 for a request that was understood and cannot be run; one status for both
    /// forms of answer, and <c>application/json</c> for successful answers only.
    /// </summary>
    Draft2026,
}
