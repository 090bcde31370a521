using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

public sealed class UnknownCommandTests
{
    [Theory]
    [InlineData("valdiate")]
    [InlineData("valdiate", "records")]
    [InlineData("")]
    public async Task A_word_that_is_no_command_starts_nothing_and_is_named(params string[] words) =>
        Assert.Equal(
            $"error: found \"{words[0]}\"; allowed: schema, validate, health, migrate, import, export, or settings such as --urls. --help tells more.", await RefusalAsync(words));

    [Theory]
    [InlineData("validate", "validate", "first", "valdiate")]
    [InlineData("print", "schema", "print", "valdiate")]
    [InlineData("export", "schema", "export", "--urls")]
    [InlineData("health", "health", "--urls")]
    [InlineData("validate", "validate", "--Directory:Records=folder")]
    [InlineData("import", "import", "folder", "--urls")]
    public async Task A_word_too_many_behind_a_command_is_named_with_the_help_that_tells_what_may_stand_there(string command, params string[] words) =>
        Assert.Equal($"error: found \"{words[^1]}\"; allowed: what `{command} --help` tells.", await RefusalAsync(words));

    private static async Task<string> RefusalAsync(string[] words)
    {
        var run = await CommandRun.RunAsync(words);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        return Assert.Single(run.ErrorLines);
    }
}
