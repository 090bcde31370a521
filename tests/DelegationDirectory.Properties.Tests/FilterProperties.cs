using FsCheck.Xunit;

namespace DelegationDirectory.Properties.Tests;

public sealed class FilterProperties(Databases databases) : IClassFixture<Databases>
{
    [Property(MaxTest = 400)]
    public void Any_filter_of_agencies_gives_what_it_gives_in_memory(int seed, bool sqlite)
    {
        var database = databases.Get(sqlite);
        var filter = new RandomFilter(new Random(seed), database.Provider).ForAgency(3);

        Assert.Equal(
            database.Agencies.Where(a => filter.Holds?.Invoke(a) ?? true).Select(a => a.Id).Order(StringComparer.Ordinal),
            Ids(database, "agencies", filter.Text));
    }

    [Property(MaxTest = 400)]
    public void Any_filter_of_delegations_gives_what_it_gives_in_memory(int seed, bool sqlite)
    {
        var database = databases.Get(sqlite);
        var filter = new RandomFilter(new Random(seed), database.Provider).ForDelegation(3);

        Assert.Equal(
            database.Delegations.Where(d => filter.Holds?.Invoke(d) ?? true).Select(d => d.Id).Order(StringComparer.Ordinal),
            Ids(database, "delegations", filter.Text));
    }

    [Property(MaxTest = 150)]
    public void A_nested_list_is_filtered_for_each_parent(int seed, bool sqlite)
    {
        var database = databases.Get(sqlite);
        var filter = new RandomFilter(new Random(seed), database.Provider).ForAgency(2);
        var answer = database.Ask($"{{ countries {{ nodes {{ id agencies(where: {filter.Text}) {{ id }} }} }} }}");

        foreach (var country in answer.GetProperty("countries").GetProperty("nodes").EnumerateArray())
            Assert.Equal(
                database.Agencies
                    .Where(a => a.CountryId == country.GetProperty("id").GetString() && (filter.Holds?.Invoke(a) ?? true))
                    .Select(a => a.Id).Order(StringComparer.Ordinal),
                country.GetProperty("agencies").EnumerateArray().Select(a => a.GetProperty("id").GetString()));
    }

    private static IEnumerable<string?> Ids(ContractDatabase database, string field, string where)
    {
        var connection = database.Ask($"{{ {field}(where: {where}) {{ totalCount nodes {{ id }} }} }}").GetProperty(field);
        var ids = connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()).ToList();
        Assert.Equal(ids.Count, connection.GetProperty("totalCount").GetInt32());
        return ids;
    }
}
