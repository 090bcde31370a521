using DelegationDirectory.Testing;

namespace DelegationDirectory.Records.Tests;

/// <summary>The page beside the records, which people write them by.</summary>
public sealed class ContributorsPageTests
{
    private static readonly string Page =
        File.ReadAllText(Path.Combine(Repository.Root, "src", "DelegationDirectory", "Records", "Data", "README.md"));

    [Fact]
    public void Every_member_and_every_value_is_explained()
    {
        var words = RecordReader.Kinds.SelectMany(kind => Words(RecordShape.Of(kind))).Distinct().ToList();

        Assert.Contains("onBehalfOf", words);
        Assert.Contains("digital-ambassador", words);
        Assert.All(words, word => Assert.Contains($"`{word}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_is_named() =>
        Assert.All(RecordReader.Kinds.Select(RecordReader.FileOf), file => Assert.Contains($"`{file}", Page, StringComparison.Ordinal));

    private static IEnumerable<string> Words(RecordShape shape) => shape.Members.SelectMany(Words);

    private static IEnumerable<string> Words(RecordMember member) =>
    [
        member.Name,
        .. member.Type.IsEnum ? RecordEnums.Names(member.Type) : [],
        .. member.Shape is { } nested ? Words(nested) : [],
    ];
}
