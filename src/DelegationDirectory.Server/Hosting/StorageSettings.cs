using DelegationDirectory.Records;
using DelegationDirectory.Storage;
using DelegationDirectory.Storage.Databases;

namespace DelegationDirectory.Server.Hosting;

/// <summary>What the settings say of where the directory is kept, for commands that need nothing else of them.</summary>
internal static class StorageSettings
{
    /// <summary>The database; null when the directory is only in memory.</summary>
    public static DirectoryDatabase? Database(IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageOptions.Section);
        SettingsCheck.Check<StorageOptions>(section);
        var options = section.Get<StorageOptions>() ?? new StorageOptions();
        return options.Provider == StorageProvider.InMemory ? null : DirectoryDatabase.Open(options);
    }

    /// <summary>The records that a directory in memory is loaded from.</summary>
    public static RecordSource Records(IConfiguration configuration) =>
        RecordSource.Of(configuration.GetSection(DirectoryOptions.Section)[nameof(DirectoryOptions.Records)]);
}
