using DelegationDirectory.Testing;

namespace DelegationDirectory.Recordings.Tests;

public sealed class ReplayTests(ContractServers servers) : IClassFixture<ContractServers>
{
    [Theory]
    [MemberData(nameof(Replays))]
    public async Task A_recorded_request_gets_the_recorded_answer_or_that_of_a_listed_departure(string provider, string name)
    {
        var recording = Recording.All.Single(candidate => candidate.Name == name);
        var departing = Departure.Find(provider, name);
        var client = servers.Client(provider, recording.Batches);
        var cursors = await RowCursors.WalkAsync(client, recording.Request, departing?.IndexCursors ?? recording.IndexCursors);
        var recorded = Answer.Of(cursors.Replace(recording.Response));

        var answer = await Answer.AskAsync(client, recording.Request, cursors.Replace(recording.Request.Body));

        Assert.Equal((departing is null ? recorded : Answer.Of(cursors.Replace(departing.Answer))).ToString(), answer.ToString());
        if (departing is not null)
            Assert.True(answer != recorded, $"\"{name}\" on {provider} is answered as recorded: it is no departure any more.");
    }

    public static TheoryData<string, string> Replays()
    {
        var replays = new TheoryData<string, string>();
        foreach (var provider in TestDatabases.Names)
            foreach (var recording in Recording.All)
                replays.Add(provider, recording.Name);
        return replays;
    }
}
