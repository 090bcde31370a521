using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

public sealed class UnknownCommandTests
{
    [Theory]
    [InlineData("valdiate")]
    [InlineData("valdiate", "records")]
    [InlineData("")]
    [InlineData("validate", "first", "valdiate")]
    [InlineData("schema", "print", "valdiate")]
    public async Task A_word_that_is_no_command_starts_nothing_and_is_named(params string[] words)
    {
        var run = await CommandRun.RunAsync(words);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        var stray = words[0] is "validate" or "schema" ? words[^1] : words[0];
        Assert.Equal(
            $"error: found \"{stray}\"; allowed: schema, validate, health, or settings such as --urls. --help tells more.",
            Assert.Single(run.ErrorLines));
    }
}
