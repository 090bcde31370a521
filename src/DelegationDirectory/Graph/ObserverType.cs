using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Observer"/>.</summary>
internal sealed class ObserverType : Entity<Observer>
{
    public ObserverType()
        : base("Observer", "Somebody who came beside a delegation: companies, civil society, scholars, another body.")
    {
        Key(o => o.Id);
        Field("name", o => o.Name, "The name as the source gives it.");
        Field("kind", o => o.Kind, "What sort of observer.");
    }
}
