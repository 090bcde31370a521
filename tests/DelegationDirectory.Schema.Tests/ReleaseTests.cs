namespace DelegationDirectory.Schema.Tests;

/// <summary>A client of the newest release goes on working, but for changes that are listed with their reasons.</summary>
public sealed class ReleaseTests
{
    private const string Field = "  subregion: String\n";
    private const string Removal = "Field subregion was removed from object type Country";

    /// <summary>Of the type <c>Country</c>; its filter and its order have fields of the same description.</summary>
    private const string FieldWithDescription =
        "  region: String!\n  \"The part of that region, as the United Nations name it (M49); none for the European Union.\"\n" + Field;

    [Fact]
    public async Task The_schema_breaks_nothing_of_the_newest_release_but_what_is_listed()
    {
        var comparison = await SchemaTools.CompareWithReleaseAsync(SchemaFolder.Original);

        Assert.True(comparison.ExitCode == 0, comparison.Output + comparison.Error);
    }

    [Fact]
    public async Task A_breaking_change_is_refused_and_named()
    {
        using var schema = new SchemaFolder().Replace(FieldWithDescription, "  region: String!\n");

        var comparison = await SchemaTools.CompareWithReleaseAsync(schema.Folder);

        Assert.Equal(1, comparison.ExitCode);
        Assert.Contains($"✖  {Removal}", comparison.Output, StringComparison.Ordinal);
        Assert.Contains("Detected 1 breaking change", comparison.Error + comparison.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_breaking_change_that_is_listed_is_reported_and_accepted()
    {
        using var schema = new SchemaFolder()
            .Replace(FieldWithDescription, "  region: String!\n")
            .List(new { change = Removal, reason = "Parts of regions are named by their countries.", date = "2027-07-01" });

        var comparison = await SchemaTools.CompareWithReleaseAsync(schema.Folder);

        Assert.True(comparison.ExitCode == 0, comparison.Output + comparison.Error);
        Assert.Contains($"⚠  {Removal}", comparison.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_fits_no_change_is_refused()
    {
        using var schema = new SchemaFolder().List(new { change = Removal, reason = "Not any more.", date = "2027-07-01" });

        var comparison = await SchemaTools.CompareWithReleaseAsync(schema.Folder);

        Assert.Equal(1, comparison.ExitCode);
        Assert.Contains($"no breaking change reads \"{Removal}\"", comparison.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "2027-07-01", "has no reason")]
    [InlineData("A reason.", null, "has no date")]
    [InlineData("A reason.", "2027-02-30", "has the date \"2027-02-30\"")]
    public async Task An_entry_without_a_reason_and_a_day_is_refused(string? reason, string? date, string fault)
    {
        using var schema = new SchemaFolder()
            .Replace(FieldWithDescription, "  region: String!\n")
            .List(new { change = Removal, reason, date });

        var comparison = await SchemaTools.CompareWithReleaseAsync(schema.Folder);

        Assert.Equal(1, comparison.ExitCode);
        Assert.Contains(fault, comparison.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_breaks_nothing()
    {
        using var schema = new SchemaFolder().Replace(FieldWithDescription, FieldWithDescription + "  \"Its motto.\"\n  motto: String\n");

        var comparison = await SchemaTools.CompareWithReleaseAsync(schema.Folder);

        Assert.True(comparison.ExitCode == 0, comparison.Output + comparison.Error);
        Assert.Contains("Field motto was added to object type Country", comparison.Output, StringComparison.Ordinal);
    }
}
