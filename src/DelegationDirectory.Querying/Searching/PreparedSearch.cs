using System.Text.Json;
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
    private readonly PreparedPlan[] _members = [.. plan.Members.Select(member => executor.Prepare(member.Reads))];

    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(plan.ResponseKey);

    public IEnumerable<int> Queries => _members.SelectMany(member => member.Queries);

    public async Task<IRootAnswer> ReadAsync(QuerySession session, object?[] values, CancellationToken cancellationToken)
    {
        var request = (SearchRequest)values[plan.Request]!;
        var hits = await plan.Search.Find(request.Text, request.Kinds, session.Context, session.Request, cancellationToken).ConfigureAwait(false);
        var page = new SearchPage(request, hits);
        for (var kind = 0; kind < _members.Length; kind++)
        {
            var member = plan.Members[kind];
            if (page.KeysOf(member.Entity.ClrType) is not { Count: > 0 } keys)
                continue;
            member.SetKeys(values, keys);
            var result = await _members[kind].ReadAsync(session, values, cancellationToken).ConfigureAwait(false);
            page.Take(kind, member.Reads.Root, result);
        }

        return new SearchAnswer(page, plan.Parts);
    }

    public override string ToString() => Print(database: null, []);

    public string Print(DbContext? database, object?[] values)
    {
        var outline = new PlanOutline();
        PartWriter.Print(outline, $"{Name}: page of what {plan.Search.Name} finds by p{plan.Request}", plan.Parts);
        foreach (var member in _members)
            member.Print(outline, database, values);
        return outline.ToString();
    }

    private sealed class SearchAnswer(SearchPage page, PartWriter[] parts) : IRootAnswer
    {
        public bool IsComplete => page.IsComplete;

        public object Source => page;

        public void Write(Utf8JsonWriter json) => PartWriter.WriteConnection(json, parts, page);
    }
}
