using System.CommandLine;
using DelegationDirectory.Server.Hosting;
using DelegationDirectory.Storage.Export;

namespace DelegationDirectory.Server.Commands;

/// <summary><c>export folder</c>: writes the records of the database as files; of a directory in memory, those that it is loaded from.</summary>
internal static class ExportCommand
{
    public static Command Create(string[] settings)
    {
        var folder = new Argument<DirectoryInfo>("folder")
        {
            Description = "The folder to write. One that holds records is replaced, one that holds anything else is refused.",
        };
        var command = new Command("export", "Write the records as files.") { folder };
        command.SetAction((parsed, cancellation) =>
            Failures.ReportAsync(() => ExportAsync(settings, parsed.GetRequiredValue(folder).FullName, cancellation)));
        return command;
    }

    private static async Task<int> ExportAsync(string[] settings, string folder, CancellationToken cancellation)
    {
        var configuration = ServerHost.CreateBuilder(settings).Configuration;
        await (StorageSettings.Database(configuration) is { } database
            ? DirectoryExport.RunAsync(database, folder, cancellation)
            : DirectoryExport.RunAsync(StorageSettings.Records(configuration), folder, cancellation));
        Console.WriteLine($"The records are in {folder}.");
        return 0;
    }
}
