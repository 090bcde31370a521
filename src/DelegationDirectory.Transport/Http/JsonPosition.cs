using GraphQLParser;

namespace DelegationDirectory.Transport.Http;

/// <summary>Says where in a JSON text something lies, in lines and characters counted from 1.</summary>
internal static class JsonPosition
{
    /// <summary>The place of a byte offset.</summary>
    public static Location At(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..Math.Min(offset, text.Length)];
        var line = before.Count((byte)'\n') + 1;
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new Location(line, Characters(before[lineStart..]) + 1);
    }

    /// <summary>The place of the first token at or after a byte offset.</summary>
    public static Location OfTokenAfter(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length && text[offset] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            offset++;
        return At(text, offset);
    }

    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var one in utf8)
        {
            if ((one & 0xC0) != 0x80)
                count++;
        }

        return count;
    }
}
