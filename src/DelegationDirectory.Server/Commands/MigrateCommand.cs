using System.CommandLine;
using DelegationDirectory.Server.Hosting;
using DelegationDirectory.Storage;

namespace DelegationDirectory.Server.Commands;

/// <summary><c>migrate [--to migration]</c>: brings the schema of the database to where this program has it.</summary>
internal static class MigrateCommand
{
    public static Command Create(string[] settings)
    {
        var target = new Option<string?>("--to")
        {
            Description = "The migration to go to, also back; 0 for a database without any tables. Default: the last one.",
        };
        var command = new Command("migrate", "Bring the schema of the database up to date.") { target };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(() => MigrateAsync(settings, parsed.GetValue(target), cancellation)));
        return command;
    }

    private static async Task<int> MigrateAsync(string[] settings, string? target, CancellationToken cancellation)
    {
        var database = StorageSettings.Database(ServerHost.CreateBuilder(settings).Configuration) ?? throw new InvalidOperationException(
            $"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}: found {StorageProvider.InMemory}, which has no schema; "
            + $"allowed: {StorageProvider.Sqlite}, {StorageProvider.PostgreSQL}");
        var steps = 0;
        await database.MigrateAsync(
            target,
            step =>
            {
                steps++;
                Console.WriteLine(step);
            },
            cancellation);
        Console.WriteLine(steps == 0 ? $"Nothing to do: {database} is there already." : $"Done: {database}.");
        return 0;
    }
}
