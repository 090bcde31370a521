using System.Data.Common;

namespace DelegationDirectory.Storage.Serving;

/// <summary>Tries again what failed for a reason that may pass, such as a database that is being restarted; a few times, with longer and longer pauses.</summary>
internal static class TransientFaults
{
    private static readonly TimeSpan[] Pauses = [.. new[] { 100, 200, 400, 800, 1600, 3200 }.Select(pause => TimeSpan.FromMilliseconds(pause))];

    public static async Task<T> RetryAsync<T>(Func<Task<T>> action, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await action().ConfigureAwait(false);
            }
            catch (Exception failure) when (attempt < Pauses.Length && IsTransient(failure))
            {
                await Task.Delay(Pauses[attempt], cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether something failed in the database, or on the way to it.</summary>
    public static bool IsOfDatabase(Exception failure) => InDatabase(failure) is not null;

    private static bool IsTransient(Exception failure) => InDatabase(failure) is { IsTransient: true };

    /// <summary>EF Core wraps some failures, to advise against leaving it at one attempt.</summary>
    private static DbException? InDatabase(Exception? failure) => failure as DbException ?? (failure is null ? null : InDatabase(failure.InnerException));
}
