using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Errors;

namespace DelegationDirectory.Querying.Planning;

/// <summary>Finds values of a plan in the variables of a request.</summary>
/// <param name="Places">Where each value belongs among the plan's; -1 where the plan was made for null.</param>
/// <param name="Argument">The argument that gives them.</param>
/// <param name="Read">Reads them from it; null when it has no meaning.</param>
internal sealed record Binding(
    IReadOnlyList<int> Places, ArgumentValue Argument, Func<ArgumentValue, IReadOnlyList<object?>?> Read)
{
    /// <summary>Fills in the values; false when the plan was not made for values like these.</summary>
    public bool TryFill(object?[] values, IReadOnlyDictionary<string, object?> variables)
    {
        try
        {
            if (Read(Argument.In(variables)) is not { } found || found.Count != Places.Count)
                return false;
            for (var i = 0; i < Places.Count; i++)
                if (Places[i] < 0 != found[i] is null)
                    return false;
                else if (Places[i] >= 0)
                    values[Places[i]] = found[i];
            return true;
        }
        catch (QueryError)
        {
            return false; // What is refused, and where, is said when the request is planned by itself.
        }
    }
}
