using DelegationDirectory.Testing;

namespace DelegationDirectory.Clients.Tests;

/// <summary>A client in C#, made with the files of <c>schema/clients/csharp</c>.</summary>
public sealed class CSharpTests
{
    private const string Generator = "csharp";

    [Fact]
    public async Task A_generated_client_compiles_without_warnings_and_is_given_the_recorded_answers()
    {
        var project = await GenerateAsync("csharp");

        var compilation = await CompileAsync(project);
        Assert.True(compilation.ExitCode == 0, compilation.Output);

        await using var server = await ServerProcess.StartAsync();
        var answers = await project.RunAsync("dotnet", "out/Client.dll", new Uri(server.Address, "graphql").ToString());
        Operations.AreAnsweredAsRecorded(answers, Operations.Names);
    }

    [Fact]
    public async Task Fragments_aliases_conditions_interfaces_and_inputs_have_types()
    {
        var project = ClientProject.Create(Generator, "csharp-selections");
        project.CopyFolder(Path.Combine(ClientProject.Programs, "csharp-selections", "operations"), Path.Combine("schema", "operations"));
        project.CopyFolder(Path.Combine(ClientProject.Programs, Generator));
        project.CopyFolder(Path.Combine(ClientProject.Programs, "csharp-selections"));
        var generation = await project.GenerateAsync();
        Assert.True(generation.ExitCode == 0, generation.Output + generation.Error);

        var compilation = await CompileAsync(project);
        Assert.True(compilation.ExitCode == 0, compilation.Output);

        await using var server = await ServerProcess.StartAsync();
        var run = await project.RunAsync("dotnet", "out/Client.dll", new Uri(server.Address, "graphql").ToString());
        Assert.Equal("", run.Error);
        Assert.Equal(
            [
                "Sixth United States–France Cyber Dialogue 2024-03-11 Washington US DeputyAssistantSecretary",
                "CISA CyberAgency True",
                "Sixth United States–France Cyber Dialogue 2024-03-11 - US DeputyAssistantSecretary",
                "NodeData { Id = Q291bnRyeTpGUg== }",
            ],
            run.OutputLines.Take(4));
        Assert.Contains("nonsense", run.OutputLines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query Any { thing { ... on Leaf { colour } } }", "What Thing holds is of several types: the selection needs __typename.")]
    [InlineData(
        "query Deep { thing { __typename on { by } ... on Leaf { on { size } } } }",
        "Thing.on is selected both in general and for Leaf: give one of them an alias.")]
    [InlineData("{ thing { on { by } } }", "An operation without a name cannot become a record. Name it.")]
    [InlineData("query When { thing { on { at } } }", "config.scalars must say which type of C# the scalar Moment is.")]
    public async Task What_cannot_become_a_record_is_refused_with_what_to_do(string operation, string message)
    {
        var project = ClientProject.Create(Generator, "csharp-refused");
        project.Write("schema/schema.graphql", """
            scalar Moment
            type Query { thing: Thing }
            interface Thing { on: Branch }
            type Leaf implements Thing { on: Branch colour: String }
            type Fruit implements Thing { on: Branch }
            type Branch { at: Moment by: String size: Int }
            """);
        Directory.Delete(Path.Combine(project.Folder, "schema", "operations"), recursive: true);
        project.Write("schema/operations/refused.graphql", operation);

        var generation = await project.GenerateAsync();

        Assert.NotEqual(0, generation.ExitCode);
        Assert.Contains(message, generation.Output + generation.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_was_not_asked_for_a_null_passed_over_and_a_variable_left_out_do_not_compile()
    {
        var project = await GenerateAsync("csharp-wrong");
        project.Write("Program.cs", """
            using DelegationDirectory.Client;

            static int? Minutes(CalendarOfAYear.Data data) => data.Dialogues?.Minutes;
            static int Total(CalendarOfAYear.Data data) => data.Dialogues.TotalCount;
            static WhoLedEachSide Question() => new();

            Console.WriteLine($"{Minutes(null!)} {Total(null!)} {Question()}");
            """);

        var compilation = await CompileAsync(project);

        Assert.Equal(1, compilation.ExitCode);
        foreach (var error in new[] { "(3,66): error CS1061", "(4,48): error CS8602", "(5,37): error CS9035" })
            Assert.Contains("Program.cs" + error, compilation.Output, StringComparison.Ordinal);
    }

    private static async Task<ClientProject> GenerateAsync(string name)
    {
        var project = ClientProject.Create(Generator, name);
        var generation = await project.GenerateAsync();
        Assert.True(generation.ExitCode == 0, generation.Output + generation.Error);
        project.CopyFolder(Path.Combine(ClientProject.Programs, Generator));
        return project;
    }

    // Nothing of the build outlives it: a compiler that stayed would keep the output open.
    private static Task<CommandRun> CompileAsync(ClientProject project) => project.RunAsync(
        "dotnet", "build", "Client.csproj", "--output", "out", "--nologo", "-warnaserror",
        "-nodeReuse:false", "-p:UseSharedCompilation=false");
}
