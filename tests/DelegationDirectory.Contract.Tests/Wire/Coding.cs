using System.IO.Compression;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Puts bytes into a content coding, and takes text out of one.</summary>
internal static class Coding
{
    public static byte[] Encode(byte[] body, string coding)
    {
        using var encoded = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "br" => new BrotliStream(encoded, CompressionLevel.Fastest),
            "gzip" => new GZipStream(encoded, CompressionLevel.Fastest),
            _ => new ZLibStream(encoded, CompressionLevel.Fastest),
        })
        {
            encoder.Write(body);
        }

        return encoded.ToArray();
    }

    public static string Decode(byte[] body, string coding)
    {
        using Stream decoder = coding switch
        {
            "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
            _ => new MemoryStream(body),
        };
        using var reader = new StreamReader(decoder);
        return reader.ReadToEnd();
    }

    public static async Task<HttpResponseMessage> PostEncodedAsync(this HttpClient client, byte[] body, string coding)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return await client.SendAsync(HttpMethod.Post, "/graphql", content: content);
    }
}
