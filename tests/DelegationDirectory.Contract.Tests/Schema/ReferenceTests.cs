using System.Text.RegularExpressions;
using DelegationDirectory.Testing;
using DelegationDirectory.Transport.Sdl;
using GraphQL.Types;

namespace DelegationDirectory.Contract.Tests.Schema;

/// <summary>The page about the schema says what the schema says, all of it.</summary>
public sealed partial class ReferenceTests
{
    private const string File = "schema/reference.md";

    private static readonly string Page = System.IO.File.ReadAllText(Path.Combine(Repository.Root, File));

    [Fact]
    public async Task The_reference_in_the_repository_is_the_one_of_the_schema_as_served()
    {
        var folder = Directory.CreateTempSubdirectory("reference-");
        try
        {
            var made = Path.Combine(folder.FullName, "reference.md");
            var run = await CommandRun.RunAsync("schema", "reference", "--output", made);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.True(
                await System.IO.File.ReadAllTextAsync(made) == Page,
                $"{File} is out of date. Renew it: dotnet run --project src/DelegationDirectory.Server -- schema reference --output {File}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_type_has_its_part_with_all_its_fields_arguments_and_values()
    {
        var parts = Page.Split("\n### ").Skip(1).ToDictionary(part => part[..part.IndexOf('\n', StringComparison.Ordinal)]);

        Assert.Equal(DirectorySchema.Types.Select(type => type.Name).Order(), parts.Keys.Order());
        Assert.All(DirectorySchema.Types, type => Assert.All(Members(type), name => Assert.Contains($"`{name}`", parts[type.Name], StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_link_within_the_page_leads_to_a_heading()
    {
        var headings = Headings().Matches(Page).Select(heading => heading.Groups[1].Value.ToLowerInvariant()).ToHashSet();
        var links = Links().Matches(Page).Select(link => link.Groups[1].Value).Distinct().ToList();

        Assert.Contains("agency", links);
        Assert.DoesNotContain(links, link => !headings.Contains(link));
    }

    [Fact]
    public void What_is_deprecated_and_what_an_argument_takes_is_said_beside_the_field()
    {
        var schema = GraphQL.Types.Schema.For(
            """
            type Query {
              "Finds <b> | more."
              find("Any word." word: [String!]!): [Thing!]!
              "Gone soon."
              old: Int @deprecated(reason: "Use `find`.")
            }
            "What is found."
            union Thing = Query
            """,
            builder => builder.Types.For("Query").IsTypeOfFunc = _ => true);

        var page = SchemaReference.Print(schema, "# Page");

        Assert.StartsWith("# Page\n\n* **[Asking](#asking)**: [Query](#query)\n* **[Things](#things)**: [Thing](#thing)\n", page, StringComparison.Ordinal);
        Assert.Contains("| `find` | [[Thing](#thing)!]! | Finds &lt;b> \\| more.<br>`word`: [String!]!. Any word. |\n", page, StringComparison.Ordinal);
        Assert.Contains("| `old` | Int | Gone soon. **Deprecated:** Use `find`. |\n", page, StringComparison.Ordinal);
        Assert.Contains("### Thing\n\nWhat is found.\n\nOne of [Query](#query).\n", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Members(IGraphType type) => type switch
    {
        EnumerationGraphType values => values.Values.Select(value => value.Name),
        IComplexGraphType complex => complex.Fields.SelectMany(field => (field.Arguments ?? []).Select(argument => argument.Name).Prepend(field.Name)),
        _ => [],
    };

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex Links();
}
