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

    [Theory]
    [InlineData("(await directory.AskAsync(new CalendarOfAYear())).Dialogues?.Minutes", "CS1061")]
    [InlineData("(await directory.AskAsync(new CalendarOfAYear())).Dialogues.TotalCount", "CS8602")]
    [InlineData("new WhoLedEachSide()", "CS9035")]
    public async Task A_field_that_was_not_asked_for_a_null_passed_over_and_a_variable_left_out_do_not_compile(string expression, string error)
    {
        var project = await GenerateAsync("csharp-" + error);
        project.Write("Program.cs", $"""
            using DelegationDirectory.Client;

            using var directory = new HttpClient();
            Console.WriteLine({expression});
            """);

        var compilation = await CompileAsync(project);

        Assert.Equal(1, compilation.ExitCode);
        Assert.Contains($"error {error}", compilation.Output, StringComparison.Ordinal);
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
        "dotnet", "build", "Client.csproj", "--output", "out", "--nologo", "-warnaserror", "-nodeReuse:false", "-p:UseSharedCompilation=false");
}
