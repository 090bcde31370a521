using System.Text.Json;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Writing;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>Answers a connection, or a look-up.</summary>
internal sealed class PreparedRows(PreparedPlan plan, RootWriter writer) : IPreparedRoot
{
    public JsonEncodedText Name => writer.Name;

    public IEnumerable<int> Queries => plan.Queries;

    public async Task<IRootAnswer> ReadAsync(QuerySession session, object?[] values, CancellationToken cancellationToken) =>
        new Answer(plan.Root.Level, await plan.ReadAsync(session, values, cancellationToken).ConfigureAwait(false), writer);

    public string Print(DbContext? database, object?[] values)
    {
        var outline = new PlanOutline();
        writer.Print(outline);
        plan.Print(outline, database, values);
        return outline.ToString();
    }

    private sealed class Answer(Level root, PlanResult result, RootWriter writer) : IRootAnswer
    {
        public bool IsComplete => result.IsComplete;

        public object? Source => root.Page is null ? result.Items(root).FirstOrDefault() : new ConnectionPage(root, result);

        public void Write(Utf8JsonWriter json) => writer.Write(json, result);
    }
}
