using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Searching;

/// <summary>Finds things by a text. What a text matches, and what matches better, is the application's to say.</summary>
/// <typeparam name="TKind">The kinds of thing that a client may restrict a search to.</typeparam>
public interface IRankedSearch<TKind>
    where TKind : struct, Enum
{
    /// <summary>The most characters of a text; longer ones are refused.</summary>
    int MaxTextLength { get; }

    /// <summary>The most things found.</summary>
    int MaxHits { get; }

    /// <summary>Finds them.</summary>
    /// <param name="text">The text: any that a database can hold, within the length.</param>
    /// <param name="kinds">The kinds that are wanted; never none.</param>
    /// <param name="context">The context to ask. It is the caller's, and reads the same rows as all others of the request.</param>
    /// <param name="request">The services of the request.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Each thing once, the best first, in an order that the same rows always give.</returns>
    Task<IReadOnlyList<SearchHit>> FindAsync(
        string text, IReadOnlyCollection<TKind> kinds, DbContext context, IServiceProvider request, CancellationToken cancellationToken);
}
