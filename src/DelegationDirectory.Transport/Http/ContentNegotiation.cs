using System.Collections.Frozen;
using DelegationDirectory.Transport.Errors;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Chooses the form of the answer from <c>Accept</c> (RFC 9110, 12.5.1): the highest quality wins, and
/// <c>application/graphql-response+json</c> wins a draw, even one that it owes to a range, because its status says more.
/// A client that names nothing but <c>*/*</c> has no preference and gets what the profile gives.
/// </summary>
internal sealed class ContentNegotiation
{
    /// <summary>What nearly every client sends, read once.</summary>
    private static readonly FrozenDictionary<string, IList<MediaTypeHeaderValue>> Known =
        new[] { "*/*", MediaTypes.Json, MediaTypes.GraphQLResponse }.ToFrozenDictionary(accept => accept, accept => Parse(accept));

    private readonly StringValues _accept;
    private readonly IList<MediaTypeHeaderValue> _ranges;
    private readonly HttpRules _rules;

    public ContentNegotiation(StringValues accept, HttpRules rules)
    {
        _accept = accept;
        _ranges = StringValues.IsNullOrEmpty(accept) ? [] : Known.GetValueOrDefault(accept.ToString()) ?? Parse(accept);
        _rules = rules;
    }

    /// <summary>The form of a single answer.</summary>
    public ResponseFormat Single()
    {
        if (_ranges.Count == 0)
            return _rules.Unstated;
        var response = Match(MediaTypes.GraphQLResponse);
        var json = Match(MediaTypes.Json);
        if (response.Quality == 0 && json.Quality == 0)
            return Framed();
        if (response.Specificity == 0 && json.Specificity == 0)
            return _rules.Unstated;
        return response.Quality >= json.Quality ? ResponseFormat.GraphQLResponse : ResponseFormat.Json;
    }

    /// <summary>Whether a table is liked better than either form of JSON: one that a range happens to allow is not asked for.</summary>
    public bool PrefersTable
    {
        get
        {
            var table = Match(MediaTypes.Csv);
            return table is { Quality: > 0, Specificity: > 0 }
                && table.Quality > Preference(MediaTypes.GraphQLResponse)
                && table.Quality > Preference(MediaTypes.Json);

            double Preference(string type) => Match(type) is { Specificity: > 0 } named ? named.Quality : 0;
        }
    }

    /// <summary>Whether results may come as events, which is how those of a subscription come.</summary>
    public bool TakesEvents => _ranges.Count == 0 || Match(MediaTypes.EventStream).Quality > 0;

    /// <summary>
    /// The form of a batch's results: one that sends each when it is there, if it is named; else a list in JSON, if JSON is named; else
    /// whatever a client takes that takes anything.
    /// </summary>
    public ResponseFormat Batch()
    {
        if (_ranges.Count == 0)
            return ResponseFormat.Multipart;
        var (multipart, events) = (Match(MediaTypes.Multipart), Match(MediaTypes.EventStream));
        if (multipart is { Quality: > 0, Specificity: > 0 } || events is { Quality: > 0, Specificity: > 0 })
            return multipart.Specificity > 0 && multipart.Quality >= events.Quality ? ResponseFormat.Multipart : ResponseFormat.EventStream;
        var (response, json) = (Match(MediaTypes.GraphQLResponse), Match(MediaTypes.Json));
        if (response is { Quality: > 0, Specificity: > 0 } || json is { Quality: > 0, Specificity: > 0 })
            return json.Quality >= response.Quality ? ResponseFormat.Json : ResponseFormat.GraphQLResponse;
        return multipart.Quality > 0 ? ResponseFormat.Multipart : throw Refusals.NotAcceptable(_accept.ToString());
    }

    /// <summary>The form in which a request is refused, whatever it would have asked for.</summary>
    public ResponseFormat Refusal()
    {
        try
        {
            return Single();
        }
        catch (RequestRefusal)
        {
            return ResponseFormat.GraphQLResponse;
        }
    }

    /// <summary>The form of a single answer for a client that takes only what can hold several.</summary>
    private ResponseFormat Framed()
    {
        var (multipart, events) = (Match(MediaTypes.Multipart).Quality, Match(MediaTypes.EventStream).Quality);
        if (multipart == 0 && events == 0)
            throw Refusals.NotAcceptable(_accept.ToString());
        return multipart >= events ? ResponseFormat.Multipart : ResponseFormat.EventStream;
    }

    private static IList<MediaTypeHeaderValue> Parse(StringValues accept) =>
        MediaTypeHeaderValue.TryParseStrictList([.. accept.OfType<string>()], out var ranges) ? ranges : throw Refusals.UnreadableAccept(accept.ToString());

    /// <summary>The quality that the most specific matching range gives to a type; a quality of 0 means "not this".</summary>
    private (double Quality, int Specificity) Match(string type)
    {
        (double Quality, int Specificity) best = (0, -1);
        foreach (var range in _ranges)
        {
            var specificity = Specificity(range, type);
            if (specificity > best.Specificity)
                best = (_rules.ReadsQualities ? range.Quality ?? 1 : 1, specificity);
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
