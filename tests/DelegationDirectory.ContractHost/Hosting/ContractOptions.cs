namespace DelegationDirectory.ContractHost.Hosting;

/// <summary>What the host serves, from where, and where to.</summary>
/// <param name="Provider">The name of a database provider.</param>
/// <param name="Connection">The provider's connection string, or the name of a database in memory; null for the provider's own default.</param>
/// <param name="Data">The file of rows that an empty database is filled with.</param>
/// <param name="Urls">The addresses to listen on, separated by semicolons.</param>
/// <param name="Planned">Whether operations are run from plans; otherwise GraphQL.NET runs them field by field.</param>
/// <param name="Batches">Whether batches run.</param>
/// <param name="RowsChange">Whether somebody may write to the database while it is served.</param>
/// <param name="KeepsAnswers">
/// Whether answers are kept, and pass what they pass on the way out of a server as it is shipped. Otherwise what is asked again is
/// worked out again: its rows may have changed, or its work is being measured.
/// </param>
public sealed record ContractOptions(
    string Provider, string? Connection, string Data, string Urls, bool Planned = true, bool Batches = true, bool RowsChange = true,
    bool KeepsAnswers = false)
{
    /// <summary>The small data set, with awkward values: what the recordings of the contract were made with.</summary>
    public static string SmallData { get; } = Path.Combine(AppContext.BaseDirectory, "Data", "data.json");
}
