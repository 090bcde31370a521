using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Reports;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Import;

/// <summary>One step of the life of a database: what was done, with how many dialogues, and what it took.</summary>
/// <param name="Database">Which database.</param>
/// <param name="Dialogues">How many dialogues.</param>
/// <param name="Step">What was done.</param>
/// <param name="Usage">What it took.</param>
internal sealed record ImportRun(string Database, int Dialogues, string Step, CommandUsage Usage)
{
    public const string First = "import into an empty database";

    /// <summary>Fills a database, imports the same again, and exports it.</summary>
    public static async Task<IReadOnlyList<ImportRun>> MeasureAsync(DatabaseProvider provider, int dialogues, CancellationToken cancellation)
    {
        using var records = new MultipliedRecords(dialogues);
        using var export = new MultipliedRecords(0);
        await using var server = await provider.StartAsync(cancellation);
        string[] settings =
        [
            "--Directory:Storage:Provider", provider.Name == "sqlite" ? "Sqlite" : "PostgreSQL",
            "--Directory:Storage:ConnectionString", server.ConnectionString("import"),
        ];
        await MeasureAsync("migrate");
        return
        [
            new(provider.Title, dialogues, First, await MeasureAsync("import", records.Path)),
            new(provider.Title, dialogues, "import of the same again", await MeasureAsync("import", records.Path)),
            new(provider.Title, dialogues, "export", await MeasureAsync("export", export.Path)),
        ];

        Task<CommandUsage> MeasureAsync(params string[] words)
        {
            Progress.Say($"{provider.Title}, {dialogues} dialogues: {words[0]}");
            return CommandUsage.MeasureAsync(ServerProcess.StartInfo([.. words, .. settings]), cancellation);
        }
    }
}
