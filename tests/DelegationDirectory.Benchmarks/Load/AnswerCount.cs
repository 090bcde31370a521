using System.Text.Json;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>How much an answer holds: enough to see that contenders did the same work, whatever the shape of theirs.</summary>
/// <param name="Items">Items of lists.</param>
/// <param name="Values">Texts, numbers, truth values and nulls.</param>
internal readonly record struct AnswerCount(int Items, int Values)
{
    public static AnswerCount Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => Sum(element.EnumerateArray()) + new AnswerCount(element.GetArrayLength(), 0),
        JsonValueKind.Object => Sum(element.EnumerateObject().Select(property => property.Value)),
        _ => new AnswerCount(0, 1),
    };

    public static AnswerCount operator +(AnswerCount one, AnswerCount other) => new(one.Items + other.Items, one.Values + other.Values);

    public override string ToString() => $"{Items} items with {Values} values";

    /// <summary>Fails unless all contenders answer a workload with as much as each other.</summary>
    public static async Task CheckAsync(IEnumerable<Target> targets, CancellationToken cancellation)
    {
        var counts = new Dictionary<Target, AnswerCount>();
        foreach (var target in targets)
            counts[target] = Of(await target.Request.AskAsync(cancellation));
        foreach (var group in counts.GroupBy(pair => (pair.Key.Workload.Name, pair.Key.Size)))
        {
            if (group.DistinctBy(pair => pair.Value).Count() > 1 || group.First().Value.Items == 0)
            {
                var answers = string.Join("; ", group.Select(pair => $"{pair.Key.Contender}: {pair.Value}"));
                throw new InvalidDataException($"{group.Key.Name} at size {group.Key.Size} is not answered alike: {answers}");
            }
        }
    }

    private static AnswerCount Sum(IEnumerable<JsonElement> elements) =>
        elements.Aggregate(default(AnswerCount), (sum, element) => sum + Of(element));
}
