using System.Security.Claims;
using DelegationDirectory.Transport.Cost;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Documents;

/// <summary>Who asks for an operation, as far as running it depends on that.</summary>
/// <param name="Services">The services of this request alone.</param>
/// <param name="User">The user, if one has been made out.</param>
/// <param name="MayMutate">Whether it came in a way that may change things.</param>
/// <param name="TakesStreams">Whether the answer may go on: results as they come, for a subscription.</param>
/// <param name="Aborted">Fires when nobody waits for the answer any more.</param>
/// <param name="Cost">What it wants to know of the cost.</param>
internal sealed record Caller(
    IServiceProvider Services, ClaimsPrincipal? User, bool MayMutate, bool TakesStreams, CancellationToken Aborted, CostMode Cost = CostMode.Silent)
{
    public static Caller Of(HttpContext http, bool takesStreams) =>
        new(http.RequestServices, http.User, HttpMethods.IsPost(http.Request.Method), takesStreams, http.RequestAborted, CostModes.Of(http.Request.Headers));
}
