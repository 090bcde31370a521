using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DelegationDirectory.Client;

using var directory = new HttpClient { BaseAddress = new Uri(args[0]) };
using var variables = JsonDocument.Parse(File.ReadAllText(Path.Combine("schema", "operations", "variables.json")));

// Answers are written as they came, with their nulls.
var faithful = new JsonSerializerOptions(GraphQLClient.Json)
{
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
};

var since = DateOnly.Parse(Variable("since"), CultureInfo.InvariantCulture);
var answers = new JsonObject
{
    ["agencies-of-a-country"] = await AnswerAsync(new AgenciesOfACountry { Country = Variable("country") }),
    ["calendar-of-a-year"] = await AnswerAsync(new CalendarOfAYear()),
    ["counterparts-of-an-agency"] = await AnswerAsync(new CounterpartsOfAnAgency { Agency = Variable("agency") }),
    ["delegation-as-listed"] = await AnswerAsync(new DelegationAsListed { Delegation = Variable("delegation") }),
    ["digital-ambassadors"] = await AnswerAsync(new DigitalAmbassadors { Ranks = [LeadRank.DigitalAmbassador, LeadRank.CyberAmbassador] }),
    ["parties-with-an-agency"] = await AnswerAsync(new PartiesWithAnAgency { Acronym = Variable("acronym") }),
    ["person-at-the-head"] = await AnswerAsync(new PersonAtTheHead { Person = Variable("person") }),
    ["rounds-between-two-parties"] = await AnswerAsync(new RoundsBetweenTwoParties { One = Variable("one"), Other = Variable("other") }),
    ["rounds-citing-an-instrument"] = await AnswerAsync(new RoundsCitingAnInstrument { Instrument = Variable("instrument") }),
    ["rounds-of-an-agency"] = await AnswerAsync(new RoundsOfAnAgency { Acronym = Variable("acronym") }),
    ["rounds-on-a-topic"] = await AnswerAsync(new RoundsOnATopic { Topic = Variable("topic"), Since = since }),
    ["search-the-directory"] = await AnswerAsync(new SearchTheDirectory { Text = Variable("text") }),
    ["series-through-the-rounds"] = await AnswerAsync(new SeriesThroughTheRounds { Series = Variable("series") }),
    ["successions-of-agencies"] = await AnswerAsync(new SuccessionsOfAgencies()),
    ["who-led-each-side"] = await AnswerAsync(new WhoLedEachSide { Dialogue = Variable("dialogue") }),
};

Console.Out.Write(answers.ToJsonString(faithful));

string Variable(string name) => variables.RootElement.GetProperty(name).GetString()!;

async Task<JsonNode?> AnswerAsync<TData>(IGraphQLOperation<TData> operation) =>
    JsonSerializer.SerializeToNode(await directory.AskAsync(operation), faithful);
