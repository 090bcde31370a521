using System.Diagnostics;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>Waits for what another process or task does in its own time.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task TrueAsync(Func<bool> isSo, Func<string> otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(waited.Elapsed < Patience, otherwise());
            await Task.Delay(20);
        }
    }
}
