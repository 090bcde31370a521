using System.Collections.Frozen;
using System.Numerics;

namespace DelegationDirectory.Transport.Cost;

/// <summary>The values that a cost is worked out for: a request's variables, or what they would be with a page of another size.</summary>
/// <param name="Variables">The values of the operation's variables.</param>
/// <param name="Resized">A page whose size is not the one asked for; null when all are.</param>
/// <param name="Size">That page's size.</param>
internal readonly record struct CostValues(IReadOnlyDictionary<string, object?> Variables, PageSize? Resized = null, int Size = 0)
{
    /// <summary>No values: what is worked out with them is the same for every request.</summary>
    public static CostValues None { get; } = new(FrozenDictionary<string, object?>.Empty);

    /// <summary>A value as a number of items; null for what is none.</summary>
    public static int? ToSize(object? value) => value switch
    {
        int size => size,
        long size => Clamp(size),
        BigInteger size => Clamp(size),
        _ => null,
    };

    private static int Clamp(BigInteger size) => (int)BigInteger.Max(BigInteger.Min(size, int.MaxValue), int.MinValue);
}
