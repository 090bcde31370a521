using DelegationDirectory.Testing;

namespace DelegationDirectory.Queries.Tests.Search;

/// <summary>Something that people type, and what they mean.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kinds">The kinds they choose; null for all.</param>
/// <param name="Expected">The key of what they mean.</param>
internal sealed record RealQuery(string Text, IReadOnlyList<string>? Kinds, string Expected)
{
    public static IReadOnlyList<RealQuery> All { get; } =
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "DelegationDirectory.Queries.Tests", "Search", "queries.tsv"))
           where !line.StartsWith('#')
           let cells = line.Split('\t')
           select new RealQuery(cells[0], cells[1] == "-" ? null : cells[1].Split(','), cells[2]),
    ];
}
