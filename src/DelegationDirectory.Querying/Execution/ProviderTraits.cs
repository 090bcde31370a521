using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DelegationDirectory.Querying.Execution;

/// <summary>What differs between databases, decided here and nowhere else.</summary>
/// <param name="IsRelational">Whether there is a connection that can be kept open.</param>
/// <param name="SortsNullsLast">Whether the database puts missing values behind all others when ascending.</param>
internal sealed record ProviderTraits(bool IsRelational, bool SortsNullsLast)
{
    public static ProviderTraits Of(DatabaseFacade database) => new(
        database.IsRelational(),
        SortsNullsLast: database.ProviderName is { } name && name.Contains("PostgreSQL", StringComparison.Ordinal));
}
