using System.Text.Json;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Writing;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Searching;

/// <summary>
/// Answers a search: the application finds and ranks, then what is selected of the things on the page is read by key, for each kind of
/// entity at once.
/// </summary>
internal sealed class PreparedSearch(SearchPlan plan, PlanExecutor executor) : IPreparedRoot
{
    // The plan itself is let go: it leads to the request that was planned.
    private readonly RootSearch _search = plan.Search;
    private readonly int _request = plan.Request;
    private readonly PartWriter[] _parts = plan.Parts;
    private readonly Member[] _members = [.. plan.Members.Select(member => new Member(member.Entity, member.Keys, executor.Prepare(member.Reads)))];

    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(plan.ResponseKey);

    public IEnumerable<int> Queries => _members.SelectMany(member => member.Plan.Queries);

    public async Task<IRootAnswer> ReadAsync(QuerySession session, object?[] values, CancellationToken cancellationToken)
    {
        var request = (SearchRequest)values[_request]!;
        var hits = await _search.Find(request.Text, request.Kinds, session.Context, session.Request, cancellationToken).ConfigureAwait(false);
        var page = new SearchPage(request, hits);
        foreach (var (kind, member) in _members.Index())
        {
            if (page.KeysOf(member.Entity.ClrType) is not { Count: > 0 } keys)
                continue;
            values[member.Keys] = KeyList.Of(member.Entity.KeyType, keys);
            page.Take(kind, member.Plan.Root.Level, await member.Plan.ReadAsync(session, values, cancellationToken).ConfigureAwait(false));
        }

        return new SearchAnswer(page, _parts);
    }

    public string Print(DbContext? database, object?[] values)
    {
        var outline = new PlanOutline();
        PartWriter.Print(outline, $"{Name}: page of what {_search.Name} finds by p{_request}", _parts);
        foreach (var member in _members)
            member.Plan.Print(outline, database, values);
        return outline.ToString();
    }

    /// <summary>How things of one entity are read by their keys, which stand at a place among the values.</summary>
    private sealed record Member(EntityType Entity, int Keys, PreparedPlan Plan);

    private sealed class SearchAnswer(SearchPage page, PartWriter[] parts) : IRootAnswer
    {
        public bool IsComplete => page.IsComplete;

        public object Source => page;

        public void Write(Utf8JsonWriter json) => PartWriter.WriteConnection(json, parts, page);
    }
}
