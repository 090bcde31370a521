using DelegationDirectory.ContractHost.Model;

namespace DelegationDirectory.Properties.Tests;

/// <summary>Orders of delegations made at random, each in two forms: as a client writes it, and as LINQ to Objects sorts.</summary>
internal sealed class RandomOrder
{
    /// <summary>Keys, as a client writes them and as objects have them.</summary>
    private static readonly (string Format, Func<Delegation, string, object?> Read)[] Keys =
    [
        ("{{ id: {0} }}", (d, _) => d.Id),
        ("{{ countryId: {0} }}", (d, _) => d.CountryId),
        ("{{ country: {{ region: {0} }} }}", (d, _) => d.Country.Region),
        ("{{ leadId: {0} }}", (d, _) => d.LeadId),
        ("{{ dialogue: {{ startDate: {0} }} }}", (d, _) => d.Dialogue.StartDate),
        ("{{ dialogue: {{ round: {0} }} }}", (d, _) => d.Dialogue.Round),
        ("{{ dialogue: {{ city: {0} }} }}", (d, _) => d.Dialogue.City),
        ("{{ dialogue: {{ hostCountry: {{ name: {0} }} }} }}", (d, _) => d.Dialogue.HostCountry?.Name),
        ("{{ lead: {{ agency: {{ acronym: {0} }} }} }}", (d, _) => d.Lead?.Agency?.Acronym),
        ("{{ lead: {{ rank: {0} }} }}", (d, database) => DatabaseTraits.SortKey(database, d.Lead?.Rank)),
        ("{{ lead: {{ agency: {{ kind: {0} }} }} }}", (d, database) => DatabaseTraits.SortKey(database, d.Lead?.Agency?.Kind)),
    ];

    private readonly (int Key, bool Descending)[] _keys;
    private readonly string _database;

    private RandomOrder(Random random, string database)
    {
        _keys = [.. Enumerable.Range(0, random.Next(4)).Select(_ => (random.Next(Keys.Length), random.Next(2) == 0))];
        _database = database;
    }

    public string Text => Print(_keys);

    /// <summary>The order that it comes to: a key named again decides nothing more, and the first of the keys ends every order.</summary>
    public string Meaning => Print(_keys.Append((0, false)).DistinctBy(key => key.Item1));

    public static RandomOrder Of(Random random, string database) => new(random, database);

    /// <summary>Sorts: missing values are less than all others, and the key decides among equals.</summary>
    public IEnumerable<Delegation> Sort(IEnumerable<Delegation> delegations)
    {
        var comparer = Comparer<object?>.Create((left, right) => (left, right) is (string x, string y)
            ? AwkwardTexts.Order.Compare(x, y)
            : System.Collections.Comparer.Default.Compare(left, right));
        var sorted = delegations.OrderBy(_ => 0);
        foreach (var (key, descending) in _keys)
            sorted = descending
                ? sorted.ThenByDescending(d => Keys[key].Read(d, _database), comparer)
                : sorted.ThenBy(d => Keys[key].Read(d, _database), comparer);
        return sorted.ThenBy(d => d.Id, comparer);
    }

    private static string Print(IEnumerable<(int Key, bool Descending)> keys) =>
        $"[{string.Join(", ", keys.Select(key => string.Format(null, Keys[key.Key].Format, key.Descending ? "DESC" : "ASC")))}]";
}
