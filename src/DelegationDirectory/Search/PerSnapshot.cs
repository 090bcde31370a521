using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>
/// Something worked out from the rows of one snapshot, and kept as long as the snapshot is. Requests that ask for it first at the same
/// time all work it out, so that none depends on another that may be given up.
/// </summary>
/// <typeparam name="T">What is worked out.</typeparam>
/// <param name="load">Works it out.</param>
internal sealed class PerSnapshot<T>(Func<DbContext, CancellationToken, Task<T>> load)
    where T : class
{
    private readonly ConditionalWeakTable<object, T> _known = [];

    /// <param name="snapshot">What gives the contexts of the snapshot.</param>
    /// <param name="context">One of them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask<T> GetAsync(object snapshot, DbContext context, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(snapshot, out var known))
            return known;
        var worked = await load(context, cancellationToken).ConfigureAwait(false);
        return _known.GetValue(snapshot, _ => worked);
    }
}
