using DelegationDirectory.Transport.Errors;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Chooses the form of the answer from <c>Accept</c> (RFC 9110, 12.5.1): the highest quality wins, and
/// <c>application/graphql-response+json</c> wins a draw, even one that it owes to a range, because its status says more.
/// A client that names nothing but <c>*/*</c> has no preference and gets the configured default.
/// </summary>
internal static class ContentNegotiation
{
    public static ResponseFormat Choose(StringValues accept, string defaultType)
    {
        var preferred = defaultType == MediaTypes.GraphQLResponse ? ResponseFormat.GraphQLResponse : ResponseFormat.Json;
        if (StringValues.IsNullOrEmpty(accept))
            return preferred;
        if (!MediaTypeHeaderValue.TryParseStrictList([.. accept.OfType<string>()], out var ranges))
            throw Refusals.UnreadableAccept(accept.ToString());

        var response = Match(ranges, MediaTypes.GraphQLResponse);
        var json = Match(ranges, MediaTypes.Json);
        if (response.Quality == 0 && json.Quality == 0)
            return Match(ranges, MediaTypes.EventStream).Quality > 0 ? ResponseFormat.EventStream : throw Refusals.NotAcceptable(accept.ToString());
        if (response.Specificity == 0 && json.Specificity == 0)
            return preferred;
        return response.Quality >= json.Quality ? ResponseFormat.GraphQLResponse : ResponseFormat.Json;
    }

    /// <summary>Whether results may come as events, which is how those of a subscription come.</summary>
    public static bool TakesEvents(StringValues accept) =>
        !MediaTypeHeaderValue.TryParseStrictList([.. accept.OfType<string>()], out var ranges) || Match(ranges, MediaTypes.EventStream).Quality > 0;

    /// <summary>The quality that the most specific matching range gives to a type; a quality of 0 means "not this".</summary>
    private static (double Quality, int Specificity) Match(IList<MediaTypeHeaderValue> ranges, string type)
    {
        (double Quality, int Specificity) best = (0, -1);
        foreach (var range in ranges)
        {
            var specificity = Specificity(range, type);
            if (specificity > best.Specificity)
                best = (range.Quality ?? 1, specificity);
        }

        return best;
    }

    private static int Specificity(MediaTypeHeaderValue range, string type)
    {
        if (range.MatchesAllTypes)
            return 0;
        if (range.MatchesAllSubTypes)
            return type.StartsWith(range.Type + "/", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        return range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
    }
}
