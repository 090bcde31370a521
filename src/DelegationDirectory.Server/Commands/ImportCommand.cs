using System.CommandLine;
using DelegationDirectory.Records;
using DelegationDirectory.Server.Hosting;
using DelegationDirectory.Storage;
using DelegationDirectory.Storage.Import;

namespace DelegationDirectory.Server.Commands;

/// <summary><c>import [folder]</c>: makes the database say what record files say.</summary>
internal static class ImportCommand
{
    public static Command Create(string[] settings)
    {
        var folder = new Argument<DirectoryInfo?>("folder")
        {
            Description = "The folder of record files; without it the records built in are imported.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would change, and write nothing." };
        var all = new Option<bool>("--all") { Description = "Write anew also the rows of records that have not changed." };
        var wait = new Option<int>("--wait")
        {
            Description = "How many seconds to wait for another import.",
            DefaultValueFactory = _ => (int)new ImportOptions().Patience.TotalSeconds,
        };
        wait.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var seconds) && seconds is > 0 and <= 3600))
                result.AddError($"--wait: found \"{token.Value}\"; allowed: a whole number from 1 to 3600");
        });
        var command = new Command("import", "Make the database say what record files say, in one transaction.") { folder, dryRun, all, wait };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(() => ImportAsync(
            settings,
            RecordSource.Of(parsed.GetValue(folder)?.FullName),
            new ImportOptions
            {
                IsDryRun = parsed.GetValue(dryRun),
                IsForAll = parsed.GetValue(all),
                Patience = TimeSpan.FromSeconds(parsed.GetValue(wait)),
            },
            cancellation)));
        return command;
    }

    private static async Task<int> ImportAsync(string[] settings, RecordSource source, ImportOptions options, CancellationToken cancellation)
    {
        var database = StorageSettings.Database(ServerHost.CreateBuilder(settings).Configuration) ?? throw new InvalidOperationException(
            $"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}: found {StorageProvider.InMemory}, where an import would not last; "
            + $"allowed: {StorageProvider.Sqlite}, {StorageProvider.PostgreSQL}. In memory, {DirectoryOptions.Section}:{nameof(DirectoryOptions.Records)} names the folder that is served.");
        var summary = await ProgressBars.RunAsync(progress => new DirectoryImport(database).RunAsync(source, options, progress, cancellation));
        Print(summary, options.IsDryRun);
        return 0;
    }

    private static void Print(ImportSummary summary, bool isDryRun)
    {
        foreach (var line in summary.ToLines())
            Console.WriteLine(line);
        var revision = summary.Revision is { } known ? $"revision {known.Number} ({known.Id}, {known.ChangedAt:u})" : "no revision yet";
        Console.WriteLine((summary.IsEmpty, isDryRun) switch
        {
            (true, _) => $"No record has changed. The database is at {revision}.",
            (_, true) => $"Nothing was written. The database is at {revision}.",
            _ => $"The database is at {revision}.",
        });
    }
}
