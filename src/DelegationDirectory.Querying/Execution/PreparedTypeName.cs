using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>Answers <c>__typename</c>, of which nothing is read.</summary>
internal sealed class PreparedTypeName(string responseName, string type) : IPreparedRoot, IRootAnswer
{
    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(responseName);

    public IEnumerable<int> Queries => [];

    public bool IsComplete => true;

    public object Source => type;

    public Task<IRootAnswer> ReadAsync(QuerySession session, object?[] values, CancellationToken cancellationToken) => Task.FromResult<IRootAnswer>(this);

    public void Write(Utf8JsonWriter json) => json.WriteStringValue(type);

    public string Print(DbContext? database, object?[] values) => $"{Name}: \"{type}\"\n";
}
