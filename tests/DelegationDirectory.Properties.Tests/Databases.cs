namespace DelegationDirectory.Properties.Tests;

/// <summary>One database of each provider, shared by the tests of a class.</summary>
public sealed class Databases : IDisposable
{
    private readonly ContractDatabase _inMemory = new("InMemory");
    private readonly ContractDatabase _sqlite = new("SQLite");

    public ContractDatabase Get(bool sqlite) => sqlite ? _sqlite : _inMemory;

    public void Dispose()
    {
        _inMemory.Dispose();
        _sqlite.Dispose();
    }
}
