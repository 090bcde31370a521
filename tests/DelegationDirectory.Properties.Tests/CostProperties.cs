using System.Text.Json;
using DelegationDirectory.Testing;
using FsCheck.Xunit;

namespace DelegationDirectory.Properties.Tests;

/// <summary>What an operation costs depends on what it asks for, not on how that is written.</summary>
[Collection(nameof(SharedRows))]
public sealed class CostProperties(Databases databases)
{
    private ContractDatabase Database => databases.All.Single(database => database.Name == TestDatabases.InMemory);

    [Property(MaxTest = 400)]
    public async Task Values_cost_the_same_written_out_and_in_variables(int seed)
    {
        var operation = new RandomOperation(new Random(seed));
        var (query, variables) = operation.InVariables();

        Assert.Equal(await CostAsync(operation.WrittenOut), await CostAsync(query, variables));
    }

    [Property(MaxTest = 400)]
    public async Task Fragments_cost_what_their_fields_would_in_their_place(int seed)
    {
        var selection = new RandomSelection(new Random(seed));

        Assert.Equal(await CostAsync(selection.Plain), await CostAsync(selection.WithFragments));
    }

    private async Task<string> CostAsync(string query, object? variables = null)
    {
        var answer = await Database.PriceAsync(query, variables);
        return answer.TryGetProperty("extensions", out var extensions)
            ? extensions.GetProperty("operationCost").GetRawText()
            : throw new InvalidDataException($"{query}\n{JsonSerializer.Serialize(variables)}\n{answer}");
    }
}
