namespace DelegationDirectory.Comparison;

/// <summary>What two servers answer to requests that say too little, too much or something wrong.</summary>
internal static class RequestComparison
{
    private const string Query = """{"query":"{ __typename }"}""";

    private static readonly (string Name, Request Request)[] Requests =
    [
        ("no Accept", new(Query, Accept: null)),
        ("any form accepted", new(Query, Accept: "*/*")),
        ("`application/json` accepted", new(Query, Accept: "application/json")),
        ("a form that there is none of", new(Query, Accept: "application/xml")),
        ("GET", new(null, Method: "GET", Query: "?query=%7B__typename%7D")),
        ("GET without a query", new(null, Method: "GET")),
        ("HEAD", new(null, Method: "HEAD", Query: "?query=%7B__typename%7D")),
        ("OPTIONS", new(null, Method: "OPTIONS")),
        ("PUT", new(Query, Method: "PUT")),
        ("another content type", new(Query, ContentType: "text/plain")),
        ("a body that is not JSON", new("{")),
        ("the same under `application/json`", new("{", Accept: "application/json")),
        ("a body without a query", new("{}")),
        ("a batch", new($"[{Query}]")),
        ("a document with a fault of syntax", new(Asking("{ nope "))),
        ("an unknown field", new(Asking("{ nope }"))),
        ("a variable that is missing", new(Asking("query($s: String!) { topic(slug: $s) { slug } }"))),
        ("a page above the limit", new(Asking("{ topics(first: 501) { totalCount } }"))),
        ("a page below 0", new(Asking("{ topics(first: -1) { totalCount } }"))),
        ("a cursor of nothing", new(Asking("{ topics(after: \\\"?\\\") { nodes { slug } } }"))),
        ("an id of nothing", new(Asking("{ node(id: \\\"?\\\") { id } }"))),
        ("null for an operation of texts", new(Asking("{ topics(where: { name: { startsWith: null } }) { totalCount } }"))),
        ("an empty filter of a text", new(Asking("{ topics(where: { name: {} }) { totalCount } }"))),
        ("one reference under two names", new(Asking(
            "{ agency(slug: \\\"fr-anssi\\\") { a: parent { acronym } b: parent { nativeName } } }"))),
        ("a list with nothing but `__typename`", new(Asking("{ topics { nodes { __typename } } }"))),
        ("an operation above the highest cost", new(Asking("{ dialogues(first: 500) { nodes { topics { dialogues(first: 500) { nodes { slug } } } } } }"))),
        ("introspection", new(Asking("{ __schema { queryType { name } } }"))),
        ("a search for too long a text", new(Asking($"{{ search(text: \\\"{new string('a', 201)}\\\") {{ totalCount }} }}"))),
    ];

    public static async Task WriteAsync(Server left, Server right, TextWriter output)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (name, request) in Requests)
        {
            var (one, other) = (await left.SendAsync(request), await right.SendAsync(request));
            if (Meant(one) != Meant(other))
                rows.Add([name, one.Gist, other.Gist]);
        }

        Table.Write(output, $"Requests: {rows.Count} of {Requests.Length} are answered otherwise", ["request", "the one", "the other"], rows);
    }

    /// <summary>An answer without the sentences that are for people.</summary>
    private static (int Status, string? Form, string? Code, string? Data) Meant(Answer answer) =>
        (answer.Status, answer.MediaType, answer.Code, answer.Error is null ? answer.Json?["data"]?.ToJsonString() : "");

    private static string Asking(string query) => $$"""{"query":"{{query}}"}""";
}
