using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>A context that may be used again, until it is too old.</summary>
/// <param name="context">The context.</param>
/// <param name="lifetime">How long it may be used.</param>
internal sealed class KeptContext(DbContext context, TimeSpan lifetime)
{
    private readonly long _opened = Stopwatch.GetTimestamp();

    public DbContext Context { get; } = context;

    public bool IsTooOld => lifetime != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(_opened) >= lifetime;
}
