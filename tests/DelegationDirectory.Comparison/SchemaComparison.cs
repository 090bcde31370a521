namespace DelegationDirectory.Comparison;

/// <summary>Where two schemas differ. What differs alike in many places is one row.</summary>
internal static class SchemaComparison
{
    private const string Missing = "–";

    public static async Task WriteAsync(Server left, Server right, TextWriter output)
    {
        var (one, other) = (new SchemaCoordinates(await left.ReadSchemaAsync()), new SchemaCoordinates(await right.ReadSchemaAsync()));
        var (all, differing) = Differences(one.Says, other.Says);
        Table.Write(
            output, $"Schema: {differing.Count} of {all} coordinates differ", ["coordinates", "how many", "the one", "the other"],
            differing.GroupBy(Likeness).Select(alike => (IReadOnlyList<string>)
                [Names(alike), $"{alike.Count()}", Code(alike.First().One), Code(alike.First().Other)]));

        var (described, otherwise) = Differences(one.Descriptions, other.Descriptions);
        Table.Write(
            output, $"Descriptions: {otherwise.Count} of {described} differ", ["coordinates", "how many", "described by"],
            otherwise.GroupBy(difference => (Last(difference.Coordinate), Describer(difference))).Select(alike => (IReadOnlyList<string>)
                [Names(alike), $"{alike.Count()}", alike.Key.Item2]));
    }

    private static (int All, List<Difference> Differing) Differences(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other)
    {
        List<string> coordinates = [.. one.Keys.Union(other.Keys).Order(StringComparer.Ordinal)];
        return (
            coordinates.Count,
            [
                .. coordinates.Select(coordinate => new Difference(coordinate, one.GetValueOrDefault(coordinate), other.GetValueOrDefault(coordinate)))
                    .Where(difference => difference.One != difference.Other),
            ]);
    }

    /// <summary>What two differences have in common that are of one kind: the last name, and what is added to the type on either side.</summary>
    private static (string Name, string? One, string? Other) Likeness(Difference difference)
    {
        var (one, other) = (Directives(difference.One), Directives(difference.Other));
        return difference.One is null || difference.Other is null ? (Last(difference.Coordinate), one, other) : ("", one, other);
    }

    private static string Describer(Difference difference) => difference switch
    {
        { Other: null } => "the one",
        { One: null } => "the other",
        _ => "both, in other words",
    };

    private static string Names(IEnumerable<Difference> alike) => $"`{alike.First().Coordinate}`{(alike.Skip(1).Any() ? ", …" : "")}";

    private static string Last(string coordinate) => coordinate[(coordinate.LastIndexOf('.') + 1)..];

    private static string? Directives(string? says) => says?[(says.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? at : says.Length)..];

    private static string Code(string? says) => says is null ? Missing : $"`{says}`";

    private sealed record Difference(string Coordinate, string? One, string? Other);
}
