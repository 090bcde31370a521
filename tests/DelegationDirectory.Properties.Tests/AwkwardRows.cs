using System.Text.Json.Nodes;
using DelegationDirectory.ContractHost.Hosting;
using DelegationDirectory.ContractHost.Model;

namespace DelegationDirectory.Properties.Tests;

/// <summary>
/// A data file: the small data set, and as much again of rows with awkward texts, also as keys, and with many things missing. It is
/// the same each time, so that what a property reports as failing fails again.
/// </summary>
internal sealed class AwkwardRows
{
    private readonly Random _random = new(1);
    private readonly JsonNode _data = JsonNode.Parse(File.ReadAllText(ContractOptions.SmallData))!;

    private AwkwardRows()
    {
        Add("countries", 6, id => new() { ["id"] = id, ["name"] = Text(), ["region"] = Text() });
        Add("topics", 4, id => new() { ["id"] = id, ["name"] = Text() });
        Add("agencies", 40, id => new()
        {
            ["id"] = id,
            ["name"] = Text(),
            ["acronym"] = Maybe(Text()),
            ["nativeName"] = Maybe(Text()),
            ["kind"] = One<AgencyKind>(),
            ["countryId"] = One("countries"),
            ["parentId"] = Maybe(One("agencies")),
        });
        Add("leads", 14, id => new()
        {
            ["id"] = id,
            ["name"] = Text(),
            ["title"] = Text(),
            ["rank"] = One<LeadRank>(),
            ["agencyId"] = Maybe(One("agencies")),
            ["countryId"] = One("countries"),
        });
        Add("dialogues", 20, id => new()
        {
            ["id"] = id,
            ["title"] = Text(),
            ["round"] = _random.Next(3) == 0 ? null : _random.Next(-2, 10),
            ["startDate"] = $"{2018 + _random.Next(8)}-0{1 + _random.Next(9)}-01",
            ["endDate"] = "2026-01-01",
            ["city"] = Text(),
            ["hostCountryId"] = Maybe(One("countries")),
            ["topicIds"] = Some("topics"),
        });
        Add("delegations", 40, id => new()
        {
            ["id"] = id,
            ["dialogueId"] = One("dialogues"),
            ["countryId"] = One("countries"),
            ["leadId"] = Maybe(One("leads")),
            ["memberAgencyIds"] = Some("agencies"),
        });
    }

    public static void Write(string file) => File.WriteAllText(file, new AwkwardRows()._data.ToJsonString());

    private void Add(string table, int count, Func<string, JsonObject> row)
    {
        for (var i = 0; i < count; i++)
            _data[table]!.AsArray().Add(row($"{Text()}{table}{i}"));
    }

    private string Text() => AwkwardTexts.Any(_random);

    private string? Maybe(string text) => _random.Next(3) == 0 ? null : text;

    private string One(string table)
    {
        var rows = _data[table]!.AsArray();
        return (string)rows[_random.Next(rows.Count)]!["id"]!;
    }

    private string One<T>()
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return names[_random.Next(names.Length)];
    }

    private JsonArray Some(string table) =>
        [.. Enumerable.Range(0, _random.Next(5)).Select(_ => One(table)).Distinct().Select(id => (JsonNode)id)];
}
