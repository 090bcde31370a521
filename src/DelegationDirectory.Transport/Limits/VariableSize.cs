using DelegationDirectory.Transport.Errors;

namespace DelegationDirectory.Transport.Limits;

/// <summary>Keeps lists in variables within what may be written in a document. How deep they nest is bounded where their JSON is read.</summary>
internal static class VariableSize
{
    /// <exception cref="DocumentFault">A list is too long.</exception>
    public static void Require(IReadOnlyDictionary<string, object?> variables, RequestLimits limits)
    {
        foreach (var (name, value) in variables)
        {
            if (Longest(value) is var length && length > limits.MaxListLength)
                throw LimitErrors.ListTooLong($"A list in the variable `${name}`", length, limits).On([name]);
        }
    }

    private static int Longest(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> { Count: > 0 } members => members.Values.Max(Longest),
        IReadOnlyList<object?> { Count: > 0 } items => Math.Max(items.Count, items.Max(Longest)),
        _ => 0,
    };
}
