using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Outcome"/>.</summary>
internal sealed class OutcomeType : Entity<Outcome>
{
    public OutcomeType()
        : base("Outcome", "Something that came of a round.")
    {
        Key(o => o.Id);
        Field("kind", o => o.Kind, "What sort of outcome.");
        Field("text", o => o.Text, "The outcome in one line.");
    }
}
