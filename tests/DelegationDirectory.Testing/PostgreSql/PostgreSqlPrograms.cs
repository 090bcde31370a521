namespace DelegationDirectory.Testing.PostgreSql;

/// <summary>Where the machine's PostgreSQL programs lie.</summary>
public static class PostgreSqlPrograms
{
    /// <summary>Names the folder of the programs, for machines that have them elsewhere than Debian.</summary>
    public const string Variable = "POSTGRES_BIN";

    private const string DebianFolders = "/usr/lib/postgresql";

    /// <summary>The folder of the programs: the one given, or else the newest that Debian has installed.</summary>
    /// <param name="given">A folder, as the environment may name it.</param>
    /// <exception cref="FileNotFoundException">There are none; the message says what to install.</exception>
    public static string Folder(string? given)
    {
        string[] candidates = string.IsNullOrEmpty(given) ? [.. Installed()] : [given];
        return candidates.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
            ?? throw new FileNotFoundException(
                $"There is no PostgreSQL in {(string.IsNullOrEmpty(given) ? DebianFolders : given)}. Install one (Debian: apt-get install postgresql), or name the folder of your initdb and postgres in {Variable}.");
    }

    private static IEnumerable<string> Installed() =>
        Directory.Exists(DebianFolders)
            ? Directory.EnumerateDirectories(DebianFolders)
                .OrderByDescending(folder => Version.TryParse(Path.GetFileName(folder) + ".0", out var version) ? version : new Version())
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
}
