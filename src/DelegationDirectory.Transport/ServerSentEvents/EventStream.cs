using System.Buffers;
using DelegationDirectory.Transport.Http;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.ServerSentEvents;

/// <summary>Writes events to a response, each sent before the next is begun.</summary>
internal sealed class EventStream(HttpResponse response, WireSerializer serializer)
{
    private static readonly byte[] Complete = "event: complete\ndata:\n\n"u8.ToArray();
    private static readonly byte[] Comment = ":\n\n"u8.ToArray();

    /// <summary>A result as the only event there is.</summary>
    public async Task WriteAllAsync(ExecutionResult result, CancellationToken cancellation)
    {
        await WriteNextAsync(result, cancellation);
        await WriteCompleteAsync(cancellation);
    }

    /// <summary>The JSON of a result has no line breaks, so it is one line of data.</summary>
    public async Task WriteNextAsync(ExecutionResult result, CancellationToken cancellation)
    {
        using var text = new PooledBuffer();
        text.Write("event: next\ndata: "u8);
        serializer.Write(text, result);
        text.Write("\n\n"u8);
        await SendAsync(text.Written, cancellation);
    }

    /// <summary>With data, even if there is none: a browser would not hand on the event otherwise.</summary>
    public Task WriteCompleteAsync(CancellationToken cancellation) => SendAsync(Complete, cancellation);

    /// <summary>A comment, which clients pass over. The first one makes the headers arrive.</summary>
    public Task WriteSignOfLifeAsync(CancellationToken cancellation) => SendAsync(Comment, cancellation);

    private async Task SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(text, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
