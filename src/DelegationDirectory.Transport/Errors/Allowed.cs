using GraphQL;
using GraphQL.Types;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Says what a type takes: the values of a short enum, else the type's name.</summary>
internal static class Allowed
{
    private const int MostNamed = 16;

    public static string For(IGraphType type) => type.GetNamedType() is EnumerationGraphType values && values.Values.Count <= MostNamed
        ? $"`{type}` ({string.Join(", ", values.Values.Select(value => value.Name))})"
        : $"`{type}`";
}
