using DelegationDirectory.Model;
using DelegationDirectory.Querying.Searching;
using DelegationDirectory.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Search;

/// <summary>
/// Finds things of the directory by their names. The database finds what may be meant, the same on each; the rules of
/// <see cref="Ranking"/> order it. What has all words comes of the first question; mistakes in spelling are forgiven only when there is
/// none, and words left out only when there is none even so.
/// </summary>
internal sealed class DirectorySearch : IRankedSearch<SearchKind>
{
    private readonly PerSnapshot<Parties> _parties = new(Parties.LoadAsync);
    private readonly PerSnapshot<Vocabulary> _vocabularies = new(Vocabulary.LoadAsync);
    private readonly SearchCandidates _candidates = new();

    public int MaxTextLength => 200;

    public int MaxHits => 500;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string text, IReadOnlyCollection<SearchKind> kinds, DbContext context, IServiceProvider request, CancellationToken cancellationToken)
    {
        var snapshot = request.GetRequiredService<IDbContextFactory<DirectoryContext>>();
        var parties = await _parties.GetAsync(snapshot, context, cancellationToken).ConfigureAwait(false);
        var query = SearchQuery.Read(text, parties);
        if (query.Terms.Count == 0)
            return [];

        var found = await AllWordsAsync(query).ConfigureAwait(false);
        if (found.Count == 0)
        {
            var vocabulary = await _vocabularies.GetAsync(snapshot, context, cancellationToken).ConfigureAwait(false);
            query = query.Forgiving(vocabulary, parties);
            found = await EntriesAsync(query.Terms.Select(term => term.Patterns)).ConfigureAwait(false);
        }

        if (found.Count == 0 && query.Terms.Count > 1)
            found = await EntriesAsync([[.. query.Terms.SelectMany(term => term.Patterns)]]).ConfigureAwait(false);
        return [.. new Ranking(query).Rank(found, MaxHits).Select(Hit)];

        async Task<IReadOnlyCollection<SearchEntry>> AllWordsAsync(SearchQuery words)
        {
            var parts = await EntriesAsync(words.Terms.Select(term => term.Patterns)).ConfigureAwait(false);
            if (parts.Count < MaxHits)
                return parts;

            // There are more than can be ranked: those that match best are asked for by themselves.
            var names = await EntriesAsync([[$"\n{words.Phrase}\n"]]).ConfigureAwait(false);
            var whole = await EntriesAsync(words.Terms.Select(term => term.Whole)).ConfigureAwait(false);
            return [.. names.Concat(whole).Concat(parts).DistinctBy(entry => entry.Id)];
        }

        Task<IReadOnlyList<SearchEntry>> EntriesAsync(IEnumerable<IReadOnlyList<string>> clauses) =>
            _candidates.Of(context).FindAsync(context, snapshot, [.. clauses], kinds, MaxHits, cancellationToken);
    }

    private static SearchHit Hit(RankedEntry found) =>
        new(SearchedEntities.TypeOf(found.Entry.Kind), found.Entry.Key, found.Entry.Names.Split('\n')[found.Line]);
}
