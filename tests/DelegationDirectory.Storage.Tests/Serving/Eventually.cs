using System.Diagnostics;

namespace DelegationDirectory.Storage.Tests.Serving;

/// <summary>Waits for what must come, for much longer than it takes.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        for (var waited = Stopwatch.StartNew(); !await condition(); await Task.Delay(50))
            Assert.True(waited.Elapsed < Patience, "It did not come about.");
    }
}
