using DelegationDirectory.Storage;
using DelegationDirectory.Transport.Revisions;
using Microsoft.Extensions.Primitives;

namespace DelegationDirectory.Server.Hosting;

/// <summary>Answers last as long as the records that they were made from.</summary>
internal sealed class RevisionSource(LiveDirectory directory) : IRevisionSource
{
    public string Current => Revision.Id;

    public DateTimeOffset ChangedAt => Revision.ChangedAt;

    private DirectoryRevision Revision => directory.Revision ?? throw new InvalidOperationException("The directory is not loaded yet.");

    public IChangeToken Watch() => directory.Watch();
}
