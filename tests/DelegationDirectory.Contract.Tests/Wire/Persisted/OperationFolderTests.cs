using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire.Persisted;

/// <summary>A folder of persisted operations.</summary>
public sealed class OperationFolderTests : IDisposable
{
    private const string Text = "query Name { named: __typename }";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("operations");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Its_files_are_found_by_name_and_those_of_a_manifest_by_their_ids()
    {
        Write("name.graphql", Text);
        Write("persisted-documents.json", """{"8f31403d":"query Manifest { listed: __typename }"}""");
        Write("README.md", "Not an operation.");
        await using var server = await StartAsync();

        Assert.Equal("""{"data":{"named":"Query"}}""", await AskAsync(server, "name"));
        Assert.Equal("""{"data":{"named":"Query"}}""", await AskAsync(server, Hashes.Sha256(Text)));
        Assert.Equal("""{"data":{"listed":"Query"}}""", await AskAsync(server, "8f31403d"));
        Assert.Contains("HC0020", await AskAsync(server, "README"), StringComparison.Ordinal);
        Assert.Contains("HC0020", await AskAsync(server, "..%2Fname"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json", "{", "manifest.json must be a JSON object")]
    [InlineData("manifest.json", "null", "manifest.json must be a JSON object")]
    [InlineData("manifest.json", """{"id":null}""", "manifest.json must be a JSON object")]
    [InlineData("manifest.json", """{"id":5}""", "manifest.json must be a JSON object")]
    [InlineData("manifest.json", """{"name":"{ other }"}""", "\"name\" is given twice")]
    public async Task A_faulty_folder_stops_the_start_and_is_named(string file, string content, string reason)
    {
        Write("name.graphql", Text);
        Write(file, content);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(StartAsync);

        Assert.StartsWith($"The persisted operations in {_folder.FullName} cannot be read: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_stops_the_start() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => GraphQLTestServer.StartAsync(Library.AddTo, options => options.PersistedOperationsFolder = _folder.FullName + "-none"));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);

    private Task<GraphQLTestServer> StartAsync() =>
        GraphQLTestServer.StartAsync(Library.AddTo, options => options.PersistedOperationsFolder = _folder.FullName);

    private static async Task<string> AskAsync(GraphQLTestServer server, string id)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/" + id);
        return await answer.Content.ReadAsStringAsync();
    }
}
