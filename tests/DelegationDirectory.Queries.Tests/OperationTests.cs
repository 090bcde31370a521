using System.Text.Encodings.Web;
using System.Text.Json;
using DelegationDirectory.Testing;
using Snapshooter.Xunit;

namespace DelegationDirectory.Queries.Tests;

/// <summary>The operations that ship in <c>schema/operations</c>: for each a snapshot of its answer and one of what the database was asked.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class OperationTests(DirectoryServers servers)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "schema", "operations");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Values to run them with.</summary>
    public static JsonElement Variables { get; } =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "variables.json"))).RootElement;

    public static TheoryData<string> Operations { get; } = [.. Directory.GetFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    /// <summary>The file of an operation.</summary>
    public static string PathOf(string operation) => Path.Combine(Folder, operation + ".graphql");

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_answer_is_the_same_on_every_provider(string operation)
    {
        var query = await File.ReadAllTextAsync(PathOf(operation));

        Snapshot.Match(await AnswerAsync(DirectoryServers.InMemory, query), operation + ".json");
        Snapshot.Match(await AnswerAsync(DirectoryServers.Sqlite, query), operation + ".json");
        Snapshot.Match(await AnswerAsync(DirectoryServers.PostgreSql, query), operation + ".json");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_database_filters_sorts_pages_and_counts(string operation)
    {
        var query = await File.ReadAllTextAsync(PathOf(operation));
        var server = servers[DirectoryServers.Sqlite];
        await server.RenewAsync();
        server.Sql.Take();

        await server.AskAsync(query, Variables);

        Snapshot.Match(SqlRecorder.Script(server.Sql.Take()), operation + ".sql");
    }

    [Fact]
    public void Each_of_them_asks_something_else_under_a_name_of_its_own()
    {
        Assert.True(Operations.Count >= 10);
        var texts = Directory.GetFiles(Folder, "*.graphql").Select(File.ReadAllText).ToList();
        var names = texts.Select(text => text.Split("query ")[1].Split('(')[0]).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(texts, text => Assert.StartsWith("# ", text, StringComparison.Ordinal));
    }

    private async Task<string> AnswerAsync(string provider, string query) =>
        JsonSerializer.Serialize(await servers[provider].AskAsync(query, Variables), Readable);
}
