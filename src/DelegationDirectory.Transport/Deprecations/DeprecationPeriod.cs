using System.Globalization;
using System.Text.RegularExpressions;
using GraphQL.Types;

namespace DelegationDirectory.Transport.Deprecations;

/// <summary>How long a member of the schema is deprecated before it goes.</summary>
/// <param name="Since">The first day.</param>
/// <param name="Until">The last day on which the member is served.</param>
internal readonly partial record struct DeprecationPeriod(DateOnly Since, DateOnly Until)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>
    /// What a reason says at its end: <c>… Deprecated since 2026-12-01, removed after 2027-06-30.</c> Null where it does not, or where
    /// nothing is deprecated.
    /// </summary>
    public static DeprecationPeriod? Of(IProvideDeprecationReason member)
    {
        if (member.DeprecationReason is not { } reason || Form().Match(reason) is not { Success: true } days)
            return null;
        return Parse(days.Groups[1], out var since) && Parse(days.Groups[2], out var until) ? new(since, until) : null;
    }

    private static bool Parse(Group text, out DateOnly day) =>
        DateOnly.TryParseExact(text.ValueSpan, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex(@"Deprecated since (\d{4}-\d{2}-\d{2}), removed after (\d{4}-\d{2}-\d{2})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
