using System.Collections;

namespace DelegationDirectory.Querying.Arguments;

/// <summary>A place in a request's variables: a variable, or a member or item of what it holds.</summary>
/// <param name="Within">The place that holds this one; null for a variable itself.</param>
/// <param name="Step">A variable's or a member's name, or an item's index.</param>
internal sealed record ValueOrigin(ValueOrigin? Within, object Step)
{
    /// <summary>What stands there; null where nothing does.</summary>
    public object? Find(IReadOnlyDictionary<string, object?> variables) => (Within is null ? variables : Within.Find(variables)) switch
    {
        IReadOnlyDictionary<string, object?> members => members.GetValueOrDefault((string)Step),
        IList items => items[(int)Step],
        _ => null,
    };
}
