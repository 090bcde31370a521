using System.Numerics;
using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>All words of the directory, to tell what a word that is none of them may be a misspelling of.</summary>
internal sealed class Vocabulary
{
    private const int MaxNear = 8;
    private const int ShortestForOneMistake = 4;
    private const int ShortestForTwoMistakes = 7;
    private const int ShortestHalf = 3;

    private readonly HashSet<string> _words;
    private readonly (string Word, string Letters, ulong Set)[] _lettersOf;

    private Vocabulary(HashSet<string> words)
    {
        _words = words;
        _lettersOf =
        [
            .. from word in words
               let letters = SearchWords.Read(word)
               select (word, letters, SetOf(letters)),
        ];
    }

    public static async Task<Vocabulary> LoadAsync(DbContext context, CancellationToken cancellationToken)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var entries = context.Set<SearchEntry>().Select(entry => entry.Words).AsAsyncEnumerable();
        await foreach (var text in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
            foreach (var range in text.AsSpan().SplitAny(' ', '\n'))
                if (text.AsSpan(range) is [not SearchWords.PartyMark, ..] word)
                    known.Add(word);
        return new Vocabulary(words);
    }

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
        where _words.Contains(word[..length]) && _words.Contains(word[length..])
        select new NearWord($"{word[..length]} {word[length..]}", 1);

    // A mistake changes two of these bits at most, so most words are told apart without a look at their letters.
    private static ulong SetOf(string letters) => letters.Aggregate(0UL, (set, letter) => set | (1UL << (letter % 64)));
}
