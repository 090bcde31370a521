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
    private static readonly IEqualityComparer<FoundEntry> SameEntry =
        EqualityComparer<FoundEntry>.Create((one, other) => one?.Id == other?.Id, entry => entry.Id.GetHashCode());

    /// <summary>How many times fewer entries may have several words than would if no word went with another.</summary>
    private const int Doubt = 4;

    private readonly PerSnapshot<KnownHits> _known = new((_, _) => Task.FromResult(new KnownHits()));
    private readonly PerSnapshot<Parties> _parties = new(Parties.LoadAsync);
    private readonly PerSnapshot<Vocabulary> _vocabularies = new(Vocabulary.LoadAsync);
    private readonly SearchCandidates _candidates = new();

    public int MaxTextLength => 200;

    public int MaxHits => 200;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string text, IReadOnlyCollection<SearchKind> kinds, DbContext context, IServiceProvider request, CancellationToken cancellationToken)
    {
        var snapshot = request.GetRequiredService<IDbContextFactory<DirectoryContext>>();
        var known = await _known.GetAsync(snapshot, context, cancellationToken).ConfigureAwait(false);
        return await known.GetAsync(text, kinds, () => FindAsync(text, kinds, context, snapshot, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SearchHit>> FindAsync(
        string text, IReadOnlyCollection<SearchKind> kinds, DbContext context, object snapshot, CancellationToken cancellationToken)
    {
        var parties = await _parties.GetAsync(snapshot, context, cancellationToken).ConfigureAwait(false);
        var query = SearchQuery.Read(text, parties);
        if (query.Terms.Length == 0)
            return [];

        var vocabulary = await _vocabularies.GetAsync(snapshot, context, cancellationToken).ConfigureAwait(false);
        var candidates = _candidates.Of(context);
        var found = await AllWordsAsync().ConfigureAwait(false);
        if (found.Count == 0)
        {
            query = query.Forgiving(vocabulary, parties);
            found = (await FindAsync(Query(query.Terms.Select(term => term.Patterns))).ConfigureAwait(false)).Entries;
        }

        if (found.Count == 0 && query.Terms.Length > 1)
            found = (await FindAsync(Query([[.. query.Terms.SelectMany(term => term.Patterns)]])).ConfigureAwait(false)).Entries;
        return [.. new Ranking(query).Rank(found, MaxHits).Select(Hit)];

        // What has the words in any form holds what has them whole; but there may be more of it than can be ranked, and then those that
        // match best have to be among it. To be wrong about that costs a second question either way.
        async Task<IReadOnlyCollection<FoundEntry>> AllWordsAsync()
        {
            var inAnyForm = Query(query.Terms.Select(term => term.Patterns));
            var areFew = inAnyForm.Least <= MaxHits && inAnyForm.Expected <= MaxHits * (query.Terms.Length > 1 ? Doubt : 1);
            var all = areFew ? await FindAsync(inAnyForm).ConfigureAwait(false) : null;
            if (all is { AreAll: true })
                return all.Entries;
            var wholeWords = Query(query.Terms.Select(term => term.Whole));
            var whole = Array.Exists(wholeWords.Clauses, clause => clause.Count == 0) ? Candidates.None : await FindAsync(wholeWords).ConfigureAwait(false);
            if (whole.AreAll)
                return Union(whole, all ?? await FindAsync(inAnyForm).ConfigureAwait(false));
            var name = $"\n{query.Phrase}\n";
            return whole.Entries.Count(entry => entry.Words.Contains(name, StringComparison.Ordinal)) == vocabulary.CountOfNames(query.Phrase)
                ? whole.Entries
                : Union(whole, await FindAsync(Query([[name]])).ConfigureAwait(false));
        }

        CandidateQuery Query(IEnumerable<IEnumerable<string>> clauses) =>
            new(context, snapshot, [.. clauses.Select(vocabulary.Clause).OrderBy(clause => clause.Count)], kinds, vocabulary);

        Task<Candidates> FindAsync(CandidateQuery asked) =>
            asked.IsVain ? Task.FromResult(Candidates.None) : candidates.FindAsync(asked, MaxHits, cancellationToken);
    }

    private static IReadOnlyCollection<FoundEntry> Union(Candidates one, Candidates other) => [.. one.Entries.Union(other.Entries, SameEntry)];

    private static SearchHit Hit(RankedEntry found) =>
        new(SearchedEntities.TypeOf(found.Entry.Kind), found.Entry.Key, found.Entry.Name(found.Line));
}
