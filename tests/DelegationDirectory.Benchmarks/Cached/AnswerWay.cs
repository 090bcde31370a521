using System.Net;
using DelegationDirectory.Benchmarks.Http;
using DelegationDirectory.Benchmarks.Load;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Cached;

/// <summary>A way to ask for an answer that is known already.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Request">The request.</param>
/// <param name="LeastRatio">What part of the constant answer's pace it must keep.</param>
internal sealed record AnswerWay(string Name, HostRequest Request, double LeastRatio)
{
    private static readonly Request Constant = new("/constant");
    private static readonly Request ByName = new("/graphql/persisted/w1?variables=" + Uri.EscapeDataString("""{"id":"del-000123"}"""));

    /// <summary>
    /// Has a host work an answer out, and keep it. The ways to it, each of which has been seen to give what it should: first its bytes from
    /// an endpoint that does nothing but send them.
    /// </summary>
    public static async Task<IReadOnlyList<AnswerWay>> AllAsync(ServerProcess host, CancellationToken cancellation)
    {
        using var made = await ByName.SendAsync(host.Client, cancellation);
        var body = await made.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
        using var put = await host.Client.PutAsync(Constant.Path, new ByteArrayContent(body), cancellation);
        var held = ByName with { HeldTag = made.Headers.ETag?.ToString() };

        await CheckAsync(host, Constant, HttpStatusCode.OK, body, cancellation);
        await CheckAsync(host, ByName, HttpStatusCode.OK, body, cancellation);
        await CheckAsync(host, held, HttpStatusCode.NotModified, [], cancellation);
        return
        [
            new("constant JSON", new(host, Constant), 1),
            new("kept answer, by name", new(host, ByName), 0.6),
            new("304, by name and tag", new(host, held), 0.8),
        ];
    }

    private static async Task CheckAsync(
        ServerProcess host, Request request, HttpStatusCode status, byte[] body, CancellationToken cancellation)
    {
        using var answer = await request.SendAsync(host.Client, cancellation);
        var found = await answer.Content.ReadAsByteArrayAsync(cancellation);
        if (answer.StatusCode != status || !found.AsSpan().SequenceEqual(body))
        {
            throw new InvalidDataException(
                $"{request.Path} was answered with {(int)answer.StatusCode} and {found.Length} bytes instead of {(int)status} and {body.Length}.");
        }
    }
}
