using System.Text.Json;
using DelegationDirectory.Querying.Execution;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Planning;

/// <summary>How one operation of a document is answered, for all requests whose variables have the shape that it was made for.</summary>
internal sealed class OperationPlan
{
    private readonly List<IPreparedRoot> _roots = [];
    private readonly List<(object?[] Values, IReadOnlyList<Binding> Bindings)> _values = [];

    /// <summary>The plans of the root fields.</summary>
    public IReadOnlyList<IPreparedRoot> Roots => _roots;

    /// <summary>Whether all root fields have plans. Otherwise GraphQL.NET has to run the operation.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Leaves the operation to GraphQL.NET, for a root field of which there are no plans.</summary>
    public void LeaveToEngine() => IsWhole = false;

    /// <summary>Adds a root field.</summary>
    public void Add(IPreparedRoot root, ParameterList parameters)
    {
        _roots.Add(root);
        _values.Add(([.. parameters.Values], parameters.Bindings));
    }

    /// <summary>The values for a request, by root field, to be completed by its run; null when the plan was not made for values like these.</summary>
    public object?[][]? Bind(IReadOnlyDictionary<string, object?> variables)
    {
        var values = new object?[_roots.Count][];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = [.. _values[i].Values];
            foreach (var binding in _values[i].Bindings)
                if (!binding.TryFill(values[i], variables))
                    return null;
        }

        return values;
    }

    /// <summary>Writes the operation's data.</summary>
    public void Write(Utf8JsonWriter json, IRootAnswer[] answers)
    {
        json.WriteStartObject();
        for (var i = 0; i < answers.Length; i++)
        {
            json.WritePropertyName(_roots[i].Name);
            answers[i].Write(json);
        }

        json.WriteEndObject();
    }

    /// <summary>The plan as text.</summary>
    /// <param name="database">The database whose SQL is wanted; null for none.</param>
    public string Print(DbContext? database) => string.Concat(_roots.Zip(_values, (root, values) => root.Print(database, values.Values)));
}
