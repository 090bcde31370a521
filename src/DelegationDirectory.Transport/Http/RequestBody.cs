using System.Buffers;
using DelegationDirectory.Transport.Errors;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Http;

/// <summary>A request's body, read whole into rented memory and never beyond the limit.</summary>
internal readonly struct RequestBody : IDisposable
{
    private const int FirstBlock = 4096;
    private readonly byte[] _buffer;
    private readonly int _length;

    private RequestBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public static async Task<RequestBody> ReadAsync(HttpRequest request, int maxBytes)
    {
        // What the server can decompress no longer bears the header.
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
            throw Refusals.UnsupportedContentEncoding(encoding.ToString());
        if (request.ContentLength > maxBytes)
            throw Refusals.BodyTooLarge(maxBytes);

        // One byte more than announced lets the read that finds the end be the second one.
        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? FirstBlock) + 1);
        try
        {
            var length = 0;
            while (await ReadBlockAsync(request, buffer.AsMemory(length)) is > 0 and var read)
            {
                length += read;
                if (length > maxBytes)
                    throw Refusals.BodyTooLarge(maxBytes);
                if (length == buffer.Length)
                    buffer = Grow(buffer);
            }

            return new RequestBody(buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private static async ValueTask<int> ReadBlockAsync(HttpRequest request, Memory<byte> block)
    {
        try
        {
            return await request.Body.ReadAsync(block, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException broken)
        {
            throw Refusals.UnreadableBody(broken.StatusCode);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            throw Refusals.UnreadableCompression();
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
