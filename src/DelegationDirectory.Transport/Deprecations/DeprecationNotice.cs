using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Deprecations;

/// <summary>What a client is told that uses what will go.</summary>
/// <param name="Deprecation">Since when (RFC 9745).</param>
/// <param name="Sunset">When it will be gone (RFC 8594).</param>
internal sealed record DeprecationNotice(string Deprecation, string Sunset)
{
    public const string DeprecationHeader = "Deprecation", SunsetHeader = "Sunset";

    /// <summary>Of several periods the earliest days are told, since an operation fails with the first thing that goes.</summary>
    public static DeprecationNotice? Of(IReadOnlyCollection<DeprecationPeriod> periods)
    {
        if (periods.Count == 0)
            return null;
        var since = new DateTimeOffset(periods.Min(period => period.Since), TimeOnly.MinValue, TimeSpan.Zero);
        var gone = new DateTimeOffset(periods.Min(period => period.Until).AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"@{since.ToUnixTimeSeconds()}"),
            gone.ToString("R", CultureInfo.InvariantCulture));
    }

    public void SetIn(IHeaderDictionary headers)
    {
        headers[DeprecationHeader] = Deprecation;
        headers[SunsetHeader] = Sunset;
    }
}
