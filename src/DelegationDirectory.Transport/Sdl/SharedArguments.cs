using GraphQL.Types;

namespace DelegationDirectory.Transport.Sdl;

/// <summary>Arguments that many fields have, with the same description, such as those for pages.</summary>
internal sealed class SharedArguments
{
    private const int Many = 5;

    private readonly Dictionary<string, string?> _descriptions;

    private SharedArguments(Dictionary<string, string?> descriptions) => _descriptions = descriptions;

    /// <summary>Their names with their descriptions, in the order in which fields have them.</summary>
    public IEnumerable<(string Name, string? Description)> All => _descriptions.Select(pair => (pair.Key, pair.Value));

    public static SharedArguments Of(IEnumerable<IGraphType> types) => new(
        types.OfType<IComplexGraphType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments ?? [])
            .GroupBy(argument => (argument.Name, argument.Description))
            .Where(uses => uses.Count() >= Many)
            .DistinctBy(uses => uses.Key.Name)
            .ToDictionary(uses => uses.Key.Name, uses => uses.Key.Description));

    public bool Contains(QueryArgument argument) =>
        _descriptions.TryGetValue(argument.Name, out var description) && description == argument.Description;
}
