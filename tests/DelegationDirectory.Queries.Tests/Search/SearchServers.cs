using System.Text.Json;

namespace DelegationDirectory.Queries.Tests.Search;

/// <summary>The directory on each kind of database, all to be searched alike.</summary>
public sealed class SearchServers : IAsyncLifetime
{
    public const string InMemory = "InMemory";
    public const string Sqlite = "SQLite";
    public const string PostgreSql = "PostgreSQL";

    private readonly Dictionary<string, DirectoryServer> _servers = [];

    public static IReadOnlyList<string> Names { get; } = [InMemory, Sqlite, PostgreSql];

    public DirectoryServer this[string name] => _servers[name];

    public async Task InitializeAsync()
    {
        _servers[InMemory] = await DirectoryServer.InMemoryAsync();
        _servers[Sqlite] = await DirectoryServer.SqliteAsync();
        _servers[PostgreSql] = await DirectoryServer.PostgreSqlAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var server in _servers.Values)
            await server.DisposeAsync();
    }

    /// <summary>What a text finds, each as its kind and its key, with the text that was found.</summary>
    public async Task<IReadOnlyList<(string Found, string MatchedText)>> FindAsync(
        string name, string text, IReadOnlyList<string>? kinds = null, int first = 200)
    {
        var data = await this[name].AskAsync(
            """
            query($text: String!, $kinds: [SearchKind!], $first: Int) {
              search(text: $text, kinds: $kinds, first: $first) {
                edges {
                  matchedText
                  node {
                    __typename
                    ... on Country { key: code } ... on Agency { key: slug } ... on Person { key: slug } ... on Topic { key: slug }
                    ... on Instrument { key: slug } ... on Series { key: slug } ... on Dialogue { key: slug }
                  }
                }
              }
            }
            """,
            new { text, kinds, first });
        return
        [
            .. from edge in data.GetProperty("search").GetProperty("edges").EnumerateArray()
               let node = edge.GetProperty("node")
               select ($"{Text(node, "__typename")} {Text(node, "key")}", Text(edge, "matchedText")),
        ];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

[CollectionDefinition(Name)]
public sealed class SearchCollection : ICollectionFixture<SearchServers>
{
    public const string Name = "search";
}
