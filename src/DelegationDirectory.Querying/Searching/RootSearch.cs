using DelegationDirectory.Querying.Entities;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Searching;

/// <summary>A ranked list of things of several kinds that a text finds.</summary>
/// <param name="Name">The field's name on the wire.</param>
/// <param name="Description">What a reader of the schema is told of the field.</param>
/// <param name="Result">The name of the union of all kinds on the wire, and what a reader of the schema is told of it.</param>
/// <param name="Members">The entities that may be found.</param>
/// <param name="KindType">The enum of the kinds that a client may choose.</param>
/// <param name="MaxTextLength">The most characters of a text.</param>
/// <param name="MaxHits">The most things found.</param>
/// <param name="Find">Finds them.</param>
internal sealed record RootSearch(
    string Name, string Description, (string Name, string Description) Result, IReadOnlyList<Type> Members, Type KindType,
    int MaxTextLength, int MaxHits, FindHits Find)
    : RootField(Name);

/// <summary>Finds what a text matches among some kinds, or among all if there are none.</summary>
internal delegate Task<IReadOnlyList<SearchHit>> FindHits(
    string text, IReadOnlyList<object> kinds, DbContext context, IServiceProvider request, CancellationToken cancellationToken);
