using System.CommandLine;

namespace DelegationDirectory.Server.Commands;

/// <summary>The commands of the program; without one it serves.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("The interagency delegation directory: an open GraphQL API over government dialogues.")
        {
            SchemaCommand.Create(),
            ValidateCommand.Create(),
            HealthCommand.Create(),
        };

        // What is not a command is configuration (--urls, --Logging:LogLevel:Default=Debug, ...) and left for the host to read.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, cancellation) => Failures.ReportAsync(() => ServeCommand.RunAsync(args, cancellation)));

        // Signals are the host's to handle: it lets requests in flight finish, where the parser's own time limit would cut them off.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return root.Parse(args).InvokeAsync(configuration);
    }
}
