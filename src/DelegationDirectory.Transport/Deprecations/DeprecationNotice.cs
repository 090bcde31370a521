using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Deprecations;

/// <summary>What a client is told that uses what will go.</summary>
/// <param name="Period">Since when it is deprecated, and until when it is served.</param>
internal sealed record DeprecationNotice(DeprecationPeriod Period)
{
    public const string DeprecationHeader = "Deprecation", SunsetHeader = "Sunset";

    /// <summary>Of several periods the earliest days are told, since an operation fails with the first thing that goes.</summary>
    public static DeprecationNotice? Of(IReadOnlyCollection<DeprecationPeriod> periods) => periods.Count == 0
        ? null
        : new(new DeprecationPeriod(periods.Min(period => period.Since), periods.Min(period => period.Until)));

    /// <summary>Tells since when (RFC 9745), and when it will be gone (RFC 8594).</summary>
    public void SetIn(IHeaderDictionary headers)
    {
        headers[DeprecationHeader] = string.Create(CultureInfo.InvariantCulture, $"@{StartOf(Period.Since).ToUnixTimeSeconds()}");
        headers[SunsetHeader] = StartOf(Period.Until.AddDays(1)).ToString("R", CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
