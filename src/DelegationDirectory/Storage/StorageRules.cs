namespace DelegationDirectory.Storage;

/// <summary>Which settings of the storage go together.</summary>
internal static class StorageRules
{
    /// <exception cref="InvalidOperationException">They do not; the message says which one, and what it may be.</exception>
    public static void Check(StorageOptions options)
    {
        var provider = $"{StorageOptions.Section}:{nameof(options.Provider)}";
        var (hasConnection, lasts) = (!string.IsNullOrWhiteSpace(options.ConnectionString), options.Provider != StorageProvider.InMemory);
        if (hasConnection && !lasts)
            throw Fault(nameof(options.ConnectionString), "a value", $"none, unless {provider} is {StorageProvider.Sqlite} or {StorageProvider.PostgreSQL}");
        if (!hasConnection && lasts)
            throw Fault(nameof(options.ConnectionString), "none", $"one for {provider}={options.Provider}, such as {Example(options.Provider)}");
        if (options.MigrateAtStart && !lasts)
            throw Fault(nameof(options.MigrateAtStart), "true", $"false, unless {provider} is {StorageProvider.Sqlite} or {StorageProvider.PostgreSQL}");
        if (options.ReadReplicas.Count > 0 && options.Provider != StorageProvider.PostgreSQL)
            throw Fault($"{nameof(options.ReadReplicas)}:0", "a value", $"none, unless {provider} is {StorageProvider.PostgreSQL}");
    }

    /// <summary>A fault of one setting, in words that have no secret in them.</summary>
    public static InvalidOperationException Fault(string setting, string found, string allowed) =>
        new($"{StorageOptions.Section}:{setting}: found {found}; allowed: {allowed}");

    /// <summary>A connection string as it may be.</summary>
    public static string Example(StorageProvider provider) => provider == StorageProvider.Sqlite
        ? "\"Data Source=/var/lib/directory/directory.db\""
        : "\"Host=localhost;Database=directory;Username=directory;Password=...\"";
}
