using DelegationDirectory.ContractHost.Model;
using DelegationDirectory.ContractHost.Storage;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Properties.Tests;

/// <summary>The rows of a data file as objects that know each other, to ask with LINQ to Objects: what is right.</summary>
public sealed class Rows
{
    private Rows(ContractContext context)
    {
        context.Set<Country>().Load();
        context.Set<Lead>().Load();
        context.Set<Topic>().Load();
        context.Set<Subject>().Load();
        context.Set<Member>().Load();
        Agencies = [.. context.Set<Agency>()];
        Dialogues = [.. context.Set<Dialogue>()];
        Delegations = [.. context.Set<Delegation>()];
    }

    public IReadOnlyList<Agency> Agencies { get; }

    public IReadOnlyList<Dialogue> Dialogues { get; }

    public IReadOnlyList<Delegation> Delegations { get; }

    public static async Task<Rows> ReadAsync(string file)
    {
        var options = new DbContextOptionsBuilder<ContractContext>().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options;
        await using (var empty = new ContractContext(options))
            await ContractData.Read(file).LoadAsync(empty);
        return new Rows(new ContractContext(options));
    }
}
