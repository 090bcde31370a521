using DelegationDirectory.Client;

using var directory = new HttpClient { BaseAddress = new Uri(args[0]) };

var agency = (await directory.AskAsync(new AgencyId { Slug = "us-cisa" })).Agency!.Id;
var where = new DialogueFilterInput { Year = new() { Eq = 2024 }, Series = new() { Slug = new() { Eq = "us-fr-cyber-dialogue" } } };
foreach (var withCity in new[] { true, false })
{
    var data = await directory.AskAsync(new Selections { Where = where, WithCity = withCity, Agency = agency });
    foreach (var round in data.Latest?.Nodes ?? [])
    {
        var first = round.Delegations[0];
        Console.WriteLine($"{round.Heading} {round.StartDate:yyyy-MM-dd} {round.City ?? "-"} {first.Party.Code} {first.Leads[0].Rank}");
    }

    Console.WriteLine(data.Node switch
    {
        Selections.NodeAgencyData { Acronym: var acronym, Kind: AgencyKind kind } found => $"{acronym} {kind} {found.Id == agency}",
        Selections.NodePersonData { Name: var name } => name,
        var other => $"{other}",
    });
    agency = (await directory.AskAsync(new CountryId { Code = "FR" })).Country!.Id;
}

try
{
    await directory.AskAsync(new Selections { WithCity = true, Agency = "nonsense" });
}
catch (GraphQLException refused)
{
    Console.WriteLine(refused.Message);
}
