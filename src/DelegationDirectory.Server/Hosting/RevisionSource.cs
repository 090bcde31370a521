using DelegationDirectory.Storage;
using DelegationDirectory.Transport;
using Microsoft.Extensions.Primitives;

namespace DelegationDirectory.Server.Hosting;

/// <summary>Answers last as long as the records that they were made from.</summary>
internal sealed class RevisionSource(DirectoryRevision revision) : IRevisionSource
{
    public string Current => revision.Current;

    public IChangeToken Watch() => revision.Watch();
}
