using DelegationDirectory.Testing;

namespace DelegationDirectory.Properties.Tests;

/// <summary>The same rows in each kind of database, and as objects.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("properties-");
    private readonly List<ContractDatabase> _all = [];

    public IReadOnlyList<ContractDatabase> All => _all;

    public Rows Rows { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var data = Path.Combine(_folder.FullName, "data.json");
        AwkwardRows.Write(data);
        Rows = await Rows.ReadAsync(data);
        foreach (var name in TestDatabases.Names)
            _all.Add(await ContractDatabase.StartAsync(name, data));
    }

    public async Task DisposeAsync()
    {
        foreach (var database in _all)
            await database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

/// <summary>Tests that leave the rows as they are, and so share them.</summary>
[CollectionDefinition(nameof(SharedRows))]
public sealed class SharedRows : ICollectionFixture<Databases>;
