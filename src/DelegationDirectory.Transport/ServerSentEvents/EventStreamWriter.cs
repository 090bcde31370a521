using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Streaming;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.ServerSentEvents;

/// <summary>
/// Subscription to event stream: GraphQL over SSE, distinct connections mode. Each result is an event <c>next</c>, the end an event
/// <c>complete</c>; a stream that ends without one was broken off, and its client may try again.
/// </summary>
internal sealed class EventStreamWriter(
    ResultSerializer serializer,
    ResponseWriter refusals,
    FailureMask mask,
    StreamLimit limit,
    IHostApplicationLifetime server,
    IOptions<GraphQLTransportOptions> options)
{
    private readonly StreamingOptions _options = options.Value.Streaming;

    public async Task WriteAsync(HttpContext http, ExecutionResult subscription)
    {
        if (!limit.TryEnter())
        {
            var refusal = new ExecutionResult(Refusals.TooManyStreams(limit.Most));
            await refusals.WriteAsync(http.Response, refusal, ResponseFormat.GraphQLResponse);
            return;
        }

        try
        {
            Begin(http.Response);
            if (!HttpMethods.IsHead(http.Request.Method))
                await WriteResultsAsync(http, subscription);
        }
        finally
        {
            limit.Leave();
        }
    }

    private async Task WriteResultsAsync(HttpContext http, ExecutionResult subscription)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, server.ApplicationStopping);
        using var stream = new ResultStream(subscription, _options.MaxWaitingResults, mask, http.Abort);
        var events = new EventStream(http.Response, serializer);
        try
        {
            await events.WriteSignOfLifeAsync(stopping.Token);
            while (await IsNextReadyAsync(stream, events, stopping.Token))
            {
                while (stream.Results.TryRead(out var next))
                    await events.WriteNextAsync(next, stopping.Token);
            }

            await events.WriteCompleteAsync(stopping.Token);
        }
        catch (ExecutionError failure)
        {
            await events.WriteNextAsync(new ExecutionResult(failure), stopping.Token);
            await events.WriteCompleteAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // The server stops: broken off, not complete, so that the client tries again.
        }
    }

    /// <summary>Waits for a result, with signs of life meanwhile. False when there will be none.</summary>
    private async Task<bool> IsNextReadyAsync(ResultStream stream, EventStream events, CancellationToken cancellation)
    {
        var next = stream.Results.WaitToReadAsync(cancellation).AsTask();
        while (!next.IsCompleted)
        {
            await ((Task)next).WaitAsync(_options.KeepAliveInterval, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!next.IsCompleted)
                await events.WriteSignOfLifeAsync(cancellation);
        }

        return await next;
    }

    private static void Begin(HttpResponse response)
    {
        response.ContentType = MediaTypes.EventStream + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";

        // Proxies as well as the server's own middleware would hold events back to send more at once.
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }
}
