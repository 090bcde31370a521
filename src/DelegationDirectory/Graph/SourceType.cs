using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Source"/>.</summary>
internal sealed class SourceType : Entity<Source>
{
    public SourceType()
        : base("Source", "A public page on which facts of a round can be read.")
    {
        Key(s => s.Id);
        Field("url", s => s.Url, "The address.");
        Field("publisher", s => s.Publisher, "Who published it.");
        Field("title", s => s.Title, "The page's title, where it was read.");
        Field("published", s => s.Published, "The day of publication, where known.");
    }
}
