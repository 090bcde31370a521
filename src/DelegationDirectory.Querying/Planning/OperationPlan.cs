using System.Text.Json;
using DelegationDirectory.Querying.Execution;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Planning;

/// <summary>How one operation of a document is answered, for all requests whose variables have the shape that it was made for.</summary>
internal sealed class OperationPlan(string queryType)
{
    private readonly List<Root> _roots = [];
    private PreparedPlan?[]? _plans;

    /// <summary>The plans of the root fields; null for <c>__typename</c>.</summary>
    public PreparedPlan?[] Plans => _plans ??= [.. _roots.Select(root => root.Plan)];

    private sealed record Root(JsonEncodedText Name, PreparedPlan? Plan, object?[] Values, IReadOnlyList<Binding> Bindings);

    /// <summary>Whether all root fields have plans. Otherwise GraphQL.NET has to run the operation.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Leaves the operation to GraphQL.NET, for a root field of which there are no plans.</summary>
    public void LeaveToEngine() => IsWhole = false;

    /// <summary>Adds <c>__typename</c>.</summary>
    public void AddTypeName(string responseName) => _roots.Add(new Root(JsonEncodedText.Encode(responseName), null, [], []));

    /// <summary>Adds a root field.</summary>
    public void Add(PreparedPlan plan, ParameterList parameters) =>
        _roots.Add(new Root(plan.Writer.Name, plan, [.. parameters.Values], parameters.Bindings));

    /// <summary>The values for a request, by root field, to be completed by its run; null when the plan was not made for values like these.</summary>
    public object?[][]? Bind(IReadOnlyDictionary<string, object?> variables)
    {
        var values = new object?[_roots.Count][];
        for (var i = 0; i < values.Length; i++)
        {
            var root = _roots[i];
            values[i] = [.. root.Values];
            foreach (var binding in root.Bindings)
                if (!binding.TryFill(values[i], variables))
                    return null;
        }

        return values;
    }

    /// <summary>Writes the operation's data.</summary>
    public void Write(Utf8JsonWriter json, PlanResult?[] results)
    {
        json.WriteStartObject();
        for (var i = 0; i < results.Length; i++)
        {
            json.WritePropertyName(_roots[i].Name);
            if (_roots[i].Plan is { } plan)
                plan.Writer.Write(json, results[i]!);
            else
                json.WriteStringValue(queryType);
        }

        json.WriteEndObject();
    }

    /// <summary>The plan as text.</summary>
    /// <param name="database">The database whose SQL is wanted; null for none.</param>
    public string Print(DbContext? database) =>
        string.Concat(_roots.Select(root => root.Plan?.Print(database, root.Values) ?? $"{root.Name}: \"{queryType}\"\n"));
}
