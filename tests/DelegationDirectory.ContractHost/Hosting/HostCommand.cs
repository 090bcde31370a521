using System.CommandLine;
using System.CommandLine.Invocation;
using DelegationDirectory.ContractHost.Storage;

namespace DelegationDirectory.ContractHost.Hosting;

/// <summary>The command line. Whatever cannot be served is said in a line before anything listens.</summary>
internal static class HostCommand
{
    private const string DefaultUrls = "http://localhost:5090";
    private const string Plans = "plans";

    public static Task<int> RunAsync(string[] args)
    {
        var provider = new Option<string>("--provider")
        {
            Description = "Where the rows are kept.",
            DefaultValueFactory = _ => DatabaseProvider.All[0].Name,
        };
        var connection = new Option<string?>("--connection")
        {
            Description = "The provider's connection string; for inmemory a name.",
        };
        var data = new Option<FileInfo>("--data")
        {
            Description = "The rows that an empty database is filled with: a .json or .json.gz file.",
            DefaultValueFactory = _ => new FileInfo(ContractOptions.SmallData),
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen.",
            DefaultValueFactory = _ => DefaultUrls,
        };
        var engine = new Option<string>("--engine")
        {
            Description = "What executes operations: cached plans, or GraphQL.NET itself, field by field.",
            DefaultValueFactory = _ => Plans,
        };
        var keepAnswers = new Option<bool>("--keep-answers")
        {
            Description = "Send kept answers to requests that come again.",
        };
        provider.AcceptOnlyFromAmong([.. DatabaseProvider.All.Select(known => known.Name)]);
        engine.AcceptOnlyFromAmong(Plans, "graphqlnet");
        data.AcceptExistingOnly();

        var command = new RootCommand("Serves the contract's model: /graphql, hand-written endpoints /rest/w1 to /rest/w7, and a constant answer, /constant.")
        {
            provider, connection, data, urls, engine, keepAnswers,
        };
        command.SetAction((given, cancellation) => ServeAsync(
            new ContractOptions(
                given.GetRequiredValue(provider), given.GetValue(connection), given.GetRequiredValue(data).FullName,
                given.GetRequiredValue(urls), given.GetRequiredValue(engine) == Plans, RowsChange: false, KeepsAnswers: given.GetValue(keepAnswers)),
            cancellation));

        var parsed = command.Parse(args);
        if (parsed.Action is ParseErrorAction fault)
            fault.ShowHelp = false;

        // Signals are the host's to handle, which lets requests in flight finish.
        return parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static async Task<int> ServeAsync(ContractOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var app = await ContractServer.StartAsync(options, cancellation);
            Console.WriteLine($"The contract's model is served at {string.Join(", ", app.Urls)}.");
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("error: " + failure.Message);
            return 1;
        }
    }
}
