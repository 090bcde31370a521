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
    private static readonly IEqualityComparer<SearchEntry> SameEntry =
        EqualityComparer<SearchEntry>.Create((one, other) => one?.Id == other?.Id, entry => entry.Id.GetHashCode());

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
        if (query.Terms.Count == 0)
            return [];

        var vocabulary = await _vocabularies.GetAsync(snapshot, context, cancellationToken).ConfigureAwait(false);
        var candidates = _candidates.Of(context);
        var found = await AllWordsAsync().ConfigureAwait(false);
        if (found.Count == 0)
        {
            query = query.Forgiving(vocabulary, parties);
            found = (await FindCandidatesAsync(query.Terms.Select(term => term.Patterns)).ConfigureAwait(false)).Entries;
        }

        if (found.Count == 0 && query.Terms.Count > 1)
            found = (await FindCandidatesAsync([[.. query.Terms.SelectMany(term => term.Patterns)]]).ConfigureAwait(false)).Entries;
        return [.. new Ranking(query).Rank(found, MaxHits).Select(Hit)];

        // Those that match best come first, for there may be more than can be ranked.
        async Task<IReadOnlyCollection<SearchEntry>> AllWordsAsync()
        {
            var whole = await FindCandidatesAsync(query.Terms.Select(term => term.Whole)).ConfigureAwait(false);
            var others = await FindCandidatesAsync(whole.AreAll ? query.Terms.Select(term => term.Patterns) : [[$"\n{query.Phrase}\n"]])
                .ConfigureAwait(false);
            return [.. whole.Entries.Union(others.Entries, SameEntry)];
        }

        Task<Candidates> FindCandidatesAsync(IEnumerable<IReadOnlyList<string>> clauses) =>
            candidates.FindAsync(new CandidateQuery(context, snapshot, [.. clauses.Select(vocabulary.Clause)], kinds, vocabulary.Entries), MaxHits, cancellationToken);
    }

    private static SearchHit Hit(RankedEntry found) =>
        new(SearchedEntities.TypeOf(found.Entry.Kind), found.Entry.Key, found.Entry.Names.Split('\n')[found.Line]);
}
