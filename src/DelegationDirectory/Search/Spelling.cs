using System.Collections.Frozen;

namespace DelegationDirectory.Search;

/// <summary>What is known of English words that names are made of.</summary>
internal static class Spelling
{
    private const string Cyber = "cyber";

    /// <summary>Words that names hold for the sake of grammar.</summary>
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create("a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to");

    /// <summary>Words that are spelt in two ways.</summary>
    private static readonly FrozenDictionary<string, string> Twins =
        new (string British, string American)[]
        {
            ("behaviour", "behavior"), ("centre", "center"), ("centres", "centers"), ("counterterrorism", "counter terrorism"), ("defence", "defense"),
            ("labelling", "labeling"), ("labour", "labor"), ("organisation", "organization"), ("organisations", "organizations"),
            ("programme", "program"), ("programmes", "programs"), ("telecom", "telecommunications"),
        }
        .SelectMany(twin => new[] { (twin.British, twin.American), (British: twin.American, American: twin.British) })
        .ToFrozenDictionary(twin => twin.Item1, twin => twin.Item2);

    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Other ways to write a word.</summary>
    public static IEnumerable<string> VariantsOf(string word)
    {
        if (Twins.TryGetValue(word, out var twin))
            yield return twin;
        if (word.Length > Cyber.Length && word.StartsWith(Cyber, StringComparison.Ordinal))
            yield return $"{Cyber} {word[Cyber.Length..]}";
    }
}
