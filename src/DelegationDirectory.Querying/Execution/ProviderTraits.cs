using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DelegationDirectory.Querying.Execution;

/// <summary>What differs between databases, decided here and nowhere else.</summary>
/// <param name="IsRelational">Whether there is a connection that can be kept open.</param>
/// <param name="SortsNullsLast">Whether the database puts missing values behind all others when ascending.</param>
/// <param name="FoldsTextEnds">Whether case is passed over where the start or the end of a text is asked for.</param>
internal sealed record ProviderTraits(bool IsRelational, bool SortsNullsLast, bool FoldsTextEnds)
{
    public static ProviderTraits Of(DatabaseFacade database)
    {
        return new(database.IsRelational(), SortsNullsLast: Is("PostgreSQL"), FoldsTextEnds: Is("Sqlite"));

        bool Is(string provider) => database.ProviderName?.Contains(provider, StringComparison.Ordinal) == true;
    }
}
