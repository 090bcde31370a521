using DelegationDirectory.Querying.Events;
using DelegationDirectory.Storage;

namespace DelegationDirectory.Graph;

internal sealed class DirectoryRevisionType : EventType<DirectoryRevision>
{
    public DirectoryRevisionType()
        : base("DirectoryRevision", "The state of the whole directory from one change of its records to the next.")
    {
        Field("revision", r => r.Id, "The state's name. Two answers given under the same name were made from the same records.");
        Field("changedAt", r => r.ChangedAt, "Since when the directory says so: when they were imported, or in memory loaded.");
    }
}
