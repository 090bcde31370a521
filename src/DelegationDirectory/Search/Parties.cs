using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>What the parties of the directory are called, to find by it what belongs to them.</summary>
internal sealed class Parties
{
    private const int MaxWords = 6;
    private readonly ILookup<string, string> _codes;

    private Parties(IEnumerable<(string Name, string Code)> names) => _codes = names.ToLookup(name => name.Name, name => name.Code);

    public static async Task<Parties> LoadAsync(DbContext context, CancellationToken cancellationToken)
    {
        var entries = await context.Set<SearchEntry>().Where(entry => entry.Kind == SearchKind.Country)
            .Select(entry => new { entry.Key, entry.Words }).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new Parties(
            from entry in entries
            from line in entry.Words.Split('\n').SkipLast(1)
            where line.Length > 0
            select (line.Trim(), SearchWords.Party(entry.Key)));
    }

    /// <summary>Which words of a text belong to the name of a party, and of which.</summary>
    public ILookup<string, string> In(List<string> words) =>
        (from start in Enumerable.Range(0, words.Count)
         from count in Enumerable.Range(1, Math.Min(MaxWords, words.Count - start))
         from party in _codes[string.Join(' ', words.GetRange(start, count))]
         from word in words.GetRange(start, count)
         select (word, party)).Distinct().ToLookup(named => named.word, named => named.party);

    /// <summary>The parties that have a name.</summary>
    public IEnumerable<NearWord> Called(string name, int distance) => _codes[name].Select(code => new NearWord(code, distance));
}
