using System.CommandLine;
using DelegationDirectory.Benchmarks.Load;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary>The options of a command whose contenders take turns.</summary>
internal sealed class TurnOptions(int rounds)
{
    public Option<int> Rounds { get; } = CommonOptions.Count("--rounds", "How often each contender has its turn.", rounds);

    public Option<int> Seconds { get; } = CommonOptions.Count("--seconds", "How long a turn is.", 1);

    public Option<int> Connections { get; } = CommonOptions.Count("--connections", "Over how many connections.", 16);

    public Turns Of(ParseResult parsed) => new(
        parsed.GetRequiredValue(Rounds), TimeSpan.FromSeconds(parsed.GetRequiredValue(Seconds)), parsed.GetRequiredValue(Connections));
}
