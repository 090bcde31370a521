using FsCheck.Xunit;

namespace DelegationDirectory.Properties.Tests;

[Collection(nameof(SharedRows))]
public sealed class FilterProperties(Databases databases)
{
    [Property(MaxTest = 400)]
    public async Task Any_filter_of_agencies_gives_what_LINQ_to_Objects_gives(int seed)
    {
        foreach (var database in databases.All)
        {
            var filter = new RandomFilter(new Random(seed)).ForAgency(3);
            Same(
                databases.Rows.Agencies.Where(a => filter.Holds?.Invoke(a) ?? true).Select(a => a.Id),
                await IdsAsync(database, "agencies", filter.Text), database, filter.Text);
        }
    }

    [Property(MaxTest = 400)]
    public async Task Any_filter_of_delegations_gives_what_LINQ_to_Objects_gives(int seed)
    {
        foreach (var database in databases.All)
        {
            var filter = new RandomFilter(new Random(seed)).ForDelegation(3);
            Same(
                databases.Rows.Delegations.Where(d => filter.Holds?.Invoke(d) ?? true).Select(d => d.Id),
                await IdsAsync(database, "delegations", filter.Text), database, filter.Text);
        }
    }

    [Property(MaxTest = 100)]
    public async Task A_nested_list_is_filtered_for_each_parent(int seed)
    {
        foreach (var database in databases.All)
        {
            var filter = new RandomFilter(new Random(seed)).ForAgency(2);
            var answer = await database.AskAsync($"{{ dialogues {{ nodes {{ id delegations {{ id memberAgencies(where: {filter.Text}) {{ id }} }} }} }} }}");
            var delegations = answer.GetProperty("dialogues").GetProperty("nodes").EnumerateArray()
                .SelectMany(dialogue => dialogue.GetProperty("delegations").EnumerateArray())
                .ToDictionary(delegation => delegation.GetProperty("id").GetString()!, delegation => delegation.GetProperty("memberAgencies"));

            Assert.Equal(databases.Rows.Delegations.Count, delegations.Count);
            foreach (var delegation in databases.Rows.Delegations)
                Same(
                    delegation.Members.Select(m => m.Agency).Where(a => filter.Holds?.Invoke(a) ?? true).Select(a => a.Id),
                    delegations[delegation.Id].EnumerateArray().Select(a => a.GetProperty("id").GetString()!), database, filter.Text);
        }
    }

    private static async Task<List<string>> IdsAsync(ContractDatabase database, string field, string where)
    {
        var connection = (await database.AskAsync($"{{ {field}(first: 1000, where: {where}) {{ totalCount nodes {{ id }} }} }}")).GetProperty(field);
        var ids = connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Count, connection.GetProperty("totalCount").GetInt32());
        return ids;
    }

    /// <summary>The same rows, in the order of their key.</summary>
    private static void Same(IEnumerable<string> expected, IEnumerable<string> actual, ContractDatabase database, string where)
    {
        var inOrder = expected.Order(AwkwardTexts.Order).ToList();
        var found = actual.ToList();
        Assert.True(inOrder.SequenceEqual(found), $"{database.Name}: {where}\nexpected {string.Join(", ", inOrder)}\nfound    {string.Join(", ", found)}");
    }
}
