using System.Buffers;
using DelegationDirectory.Transport.Http;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.ServerSentEvents;

/// <summary>Writes events to a response, each sent before the next is begun.</summary>
internal sealed class EventStream(HttpResponse response, ResultSerializer serializer)
{
    private static readonly ResultFraming Framing = ResultFraming.Of(ResponseFormat.EventStream);
    private static readonly byte[] Comment = ":\n\n"u8.ToArray();

    /// <summary>The JSON of a result has no line breaks, so it is one line of data.</summary>
    public async Task WriteNextAsync(ExecutionResult result, CancellationToken cancellation)
    {
        using var text = serializer.NewBuffer();
        text.Write(Framing.Before.Span);
        serializer.Write(text, result);
        text.Write(Framing.After.Span);
        await SendAsync(text.Written, cancellation);
    }

    public Task WriteCompleteAsync(CancellationToken cancellation) => SendAsync(Framing.Close, cancellation);

    /// <summary>A comment, which clients pass over. The first one makes the headers arrive.</summary>
    public Task WriteSignOfLifeAsync(CancellationToken cancellation) => SendAsync(Comment, cancellation);

    private async Task SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(text, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
