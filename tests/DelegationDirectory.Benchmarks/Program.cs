using System.CommandLine;
using DelegationDirectory.Benchmarks.Commands;

var commands = new RootCommand("What operations cost.")
{
    LoadCommand.Create(),
    CachedCommand.Create(),
    ColdCommand.Create(),
    MemoryCommand.Create(),
    HostileCommand.Create(),
    ImportCommand.Create(),
    MicroCommand.Create(),
};

try
{
    // Told to stop, it first stops the servers and deletes the databases.
    var time = TimeSpan.FromMinutes(1);
    return await commands.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = time });
}
catch (OperationCanceledException)
{
    return 130;
}
catch (Exception failure)
{
    await Console.Error.WriteLineAsync("error: " + failure.Message);
    return 1;
}
