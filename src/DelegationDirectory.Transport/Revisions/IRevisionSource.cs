using Microsoft.Extensions.Primitives;

namespace DelegationDirectory.Transport.Revisions;

/// <summary>The revision of the data that answers are made of: it moves when the data changes, and what was made of the old data is stale.</summary>
public interface IRevisionSource
{
    /// <summary>A name of the data as they are now: the same name, the same data.</summary>
    string Current { get; }

    /// <summary>Since when these data are the ones that answers are made of.</summary>
    DateTimeOffset ChangedAt { get; }

    /// <summary>A token that fires once, when the revision moves next.</summary>
    IChangeToken Watch();
}
