using System.CommandLine;

namespace DelegationDirectory.Server.Commands;

/// <summary>The commands of the program; without one it serves.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var (words, settings) = SettingArguments.Split(args);
        Command[] withSettings = [MigrateCommand.Create(settings), ImportCommand.Create(settings), ExportCommand.Create(settings)];
        var root = new RootCommand("The interagency delegation directory: an open GraphQL API over government dialogues.")
        {
            SchemaCommand.Create(),
            ValidateCommand.Create(),
            HealthCommand.Create(),
        };
        foreach (var command in withSettings)
            root.Add(command);

        // What is not a command is configuration (--urls, --Logging:LogLevel:Default=Debug, ...) and left for the host to read.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, cancellation) => Failures.ReportAsync(() => ServeCommand.RunAsync(args, cancellation)));

        // Signals are the host's to handle: it lets requests in flight finish, where the parser's own time limit would cut them off.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        var parsed = root.Parse(words);
        var stray = Stray(parsed, root) ?? (withSettings.Append(root).Contains(parsed.CommandResult.Command) ? null : settings.FirstOrDefault());
        return stray is not null
            ? Failures.ReportAsync(() => throw new ArgumentException($"found \"{stray}\"; allowed: {Allowed(parsed.CommandResult.Command, root)}"))
            : parsed.InvokeAsync(configuration);
    }

    /// <summary>A mistyped command, which must not start a server instead, or a word too many behind a command.</summary>
    private static string? Stray(ParseResult parsed, RootCommand root) => parsed.UnmatchedTokens switch
    {
        [] => null,
        [['-' or '/', ..], ..] when parsed.CommandResult.Command == root => null,
        [var setting, ..] when parsed.CommandResult.Command == root && setting.Contains('=', StringComparison.Ordinal) => null,
        [var word, ..] => word,
    };

    private static string Allowed(Command given, RootCommand root) => given == root
        ? $"{string.Join(", ", root.Subcommands.Select(command => command.Name))}, or settings such as --urls. --help tells more."
        : $"what `{given.Name} --help` tells.";
}
