using System.Numerics;
using System.Runtime.InteropServices;
using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>
/// All words of the directory, to tell how many entries have one, and what a word that is none of them may be a misspelling of.
/// </summary>
internal sealed class Vocabulary
{
    private const int MaxNear = 8;
    private const int ShortestForOneMistake = 4;
    private const int ShortestForTwoMistakes = 7;
    private const int ShortestHalf = 3;

    private readonly string[] _sorted;

    /// <summary>How often the words before each are there, all together.</summary>
    private readonly int[] _before;

    private readonly (string Word, string Letters, ulong Set)[] _lettersOf;

    /// <summary>How many entries have a name, by its hash.</summary>
    private readonly Dictionary<int, int> _names;

    private readonly Dictionary<SearchKind, int> _entries;

    private Vocabulary(Dictionary<string, int> counts, Dictionary<int, int> names, Dictionary<SearchKind, int> entries)
    {
        _entries = entries;
        Entries = entries.Values.Sum();
        Trigrams = new Trigrams(counts);
        _names = names;
        _sorted = [.. counts.Keys.Order(StringComparer.Ordinal)];
        _before = new int[_sorted.Length + 1];
        for (var i = 0; i < _sorted.Length; i++)
            _before[i + 1] = _before[i] + counts[_sorted[i]];
        _lettersOf =
        [
            .. from word in _sorted
               where word[0] != SearchWords.PartyMark
               let letters = SearchWords.Read(word)
               select (word, letters, SetOf(letters)),
        ];
    }

    /// <summary>How many entries there are.</summary>
    public int Entries { get; }

    /// <summary>How many entries are of a kind.</summary>
    public int EntriesOf(SearchKind kind) => _entries.GetValueOrDefault(kind);

    /// <summary>What the words are made of.</summary>
    public Trigrams Trigrams { get; }

    public static async Task<Vocabulary> LoadAsync(DbContext context, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var names = new Dictionary<int, int>();
        var entries = new Dictionary<SearchKind, int>();
        var all = context.Set<SearchEntry>().Select(entry => new { entry.Kind, entry.Words }).AsAsyncEnumerable();
        await foreach (var entry in all.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(entries, entry.Kind, out _)++;
            var text = entry.Words;
            var lines = text.AsSpan(0, text.LastIndexOf('\n'));
            foreach (var line in lines.Split('\n'))
                CollectionsMarshal.GetValueRefOrAddDefault(names, HashOf(lines[line]), out _)++;
            foreach (var range in text.AsSpan().SplitAny(' ', '\n'))
                if (text.AsSpan(range) is { IsEmpty: false } word)
                    known[word] = known.TryGetValue(word, out var count) ? count + 1 : 1;
        }

        return new Vocabulary(counts, names, entries);
    }

    /// <summary>How many entries have a name that is a phrase, its words as they stand in entries; or more, if one has it twice or a hash is shared.</summary>
    public int CountOfNames(string phrase) => _names.GetValueOrDefault(HashOf(phrase));

    private static int HashOf(ReadOnlySpan<char> name) => string.GetHashCode(name, StringComparison.Ordinal);

    /// <summary>
    /// A clause, of those patterns that may be there at all, with about how many entries it is said of: as many as have words that begin as
    /// they do.
    /// </summary>
    public SearchClause Clause(IEnumerable<string> patterns)
    {
        string[] held = [.. patterns.Where(Trigrams.MayHold)];
        return new SearchClause(held, Array.ConvertAll(held, CountOf));
    }

    /// <summary>About how many entries have a pattern: as many as have a word that begins so, or the rarest of its words; few have a whole name.</summary>
    private int CountOf(string pattern) => pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => int.MaxValue,
        ["\n", ..] => 1,
        [var word] when !pattern.EndsWith(' ') => CountOf(word, word + char.MaxValue),
        var words => words.Min(word => CountOf(word, word + '\0')),
    };

    /// <summary>How often words are there from one on and before another, in the order of UTF-16 units.</summary>
    private int CountOf(string from, string to) => _before[PlaceOf(to)] - _before[PlaceOf(from)];

    private int PlaceOf(string word) => Find(word) is >= 0 and var place ? place : ~Find(word);

    private bool Has(string word) => Find(word) >= 0;

    private int Find(string word) => Array.BinarySearch(_sorted, word, StringComparer.Ordinal);

    /// <summary>
    /// The words nearest to one: those with a letter changed, missing, added, or swapped with the next, or two of them in long words; and
    /// the two words that it is if a space is missing.
    /// </summary>
    public IReadOnlyList<NearWord> Near(string word)
    {
        var letters = SearchWords.Read(word);
        var most = letters.Length < ShortestForOneMistake ? 0 : letters.Length < ShortestForTwoMistakes ? 1 : 2;
        var set = SetOf(letters);
        var near = new List<NearWord>();
        foreach (var (other, otherLetters, otherSet) in _lettersOf)
            if (Math.Abs(otherLetters.Length - letters.Length) <= most && BitOperations.PopCount(set ^ otherSet) <= 2 * most
                && EditDistance.Between(letters, otherLetters, most) is > 0 and var distance && distance <= most)
                near.Add(new NearWord(other, distance));
        return [.. near.Concat(Halves(word)).OrderBy(found => found.Distance).ThenBy(found => found.Word, StringComparer.Ordinal).Take(MaxNear)];
    }

    private IEnumerable<NearWord> Halves(string word) =>
        from length in Enumerable.Range(ShortestHalf, Math.Max(0, word.Length - (2 * ShortestHalf) + 1))
        where Has(word[..length]) && Has(word[length..])
        select new NearWord($"{word[..length]} {word[length..]}", 1);

    // A mistake changes two of these bits at most, so most words are told apart without a look at their letters.
    private static ulong SetOf(string letters) => letters.Aggregate(0UL, (set, letter) => set | (1UL << (letter % 64)));
}
