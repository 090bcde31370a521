using DelegationDirectory.Storage;

namespace DelegationDirectory.Contract.Tests.Schema;

/// <summary>The revision of the records.</summary>
public sealed class DirectoryRevisionTests
{
    [Fact]
    public void Whoever_watches_is_told_when_it_has_moved_and_not_when_it_stays()
    {
        using var revision = new DirectoryRevision();
        revision.MoveTo("a");
        var watched = revision.Watch();
        var seen = new List<string>();
        watched.RegisterChangeCallback(_ => seen.Add(revision.Current), null);

        revision.MoveTo("a");
        Assert.False(watched.HasChanged);
        revision.MoveTo("b");
        revision.MoveTo("c");

        Assert.True(watched.HasChanged);
        Assert.Equal(["b"], seen);
        Assert.False(revision.Watch().HasChanged);
    }
}
