using System.Globalization;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Search;

/// <summary>A folder of as many rounds as size L has: those that ship, held again and again.</summary>
internal sealed class LargeRecords : IDisposable
{
    private const int Rounds = 20_000;
    private static readonly string[] Left = ["participants", "topics", "instruments", "outcomes"];

    private readonly RecordFolder _folder = RecordFolder.CopyOfBuiltIn();

    public LargeRecords()
    {
        var folder = System.IO.Path.Combine(Path, "dialogues");
        var shipped = Directory.GetFiles(folder).Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject()).ToList();
        List<string> delegations = [];
        for (var number = 0; number < Rounds; number++)
        {
            var round = shipped[number % shipped.Count].DeepClone().AsObject();
            var session = (number / shipped.Count) + 1;
            if (session > 1)
            {
                round["id"] = $"{round["id"]}-s{session}";
                round["title"] = $"{round["title"]}, session {session.ToString(CultureInfo.InvariantCulture)}";
                foreach (var member in Left)
                    round[member] = new JsonArray();
                File.WriteAllText(System.IO.Path.Combine(folder, $"{round["id"]}.json"), round.ToJsonString());
            }

            delegations.AddRange(round["delegations"]!.AsArray()
                .Select(delegation => $"{round["id"]}-{((string)delegation!["country"]!).ToLowerInvariant()}"));
        }

        Delegations = delegations;
    }

    public string Path => _folder.Path;

    /// <summary>The slugs of all delegations.</summary>
    public IReadOnlyList<string> Delegations { get; }

    public void Dispose() => _folder.Dispose();
}
