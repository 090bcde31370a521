using GraphQL.Types;

namespace DelegationDirectory.Transport.Deprecations;

/// <summary>Members of a schema that will go.</summary>
internal static class DeprecatedMembers
{
    /// <summary>Whether it is said when a member goes.</summary>
    public static bool IsGoing(this IProvideDeprecationReason member) => DeprecationPeriod.Of(member) is not null;

    /// <summary>Adds the period of a member that will go, and nothing for any other.</summary>
    public static void Add(this List<DeprecationPeriod> found, IProvideDeprecationReason? member)
    {
        if (member is not null && DeprecationPeriod.Of(member) is { } period)
            found.Add(period);
    }
}
