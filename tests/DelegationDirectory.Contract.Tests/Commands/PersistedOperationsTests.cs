using System.Net;
using System.Security.Cryptography;
using System.Text;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>The example operations, asked of the server by name.</summary>
public sealed class PersistedOperationsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "schema", "operations");
    private static readonly string Variables = Uri.EscapeDataString(File.ReadAllText(Path.Combine(Folder, "variables.json")));

    [Fact]
    public async Task Each_is_served_by_its_stem_and_by_the_hash_of_its_text_with_a_tag_that_saves_asking_again()
    {
        await using var server = await ServerProcess.StartAsync();
        var files = Directory.GetFiles(Folder, "*.graphql");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(await File.ReadAllTextAsync(file))));
            using var byName = await server.Client.GetAsync(Address(Path.GetFileNameWithoutExtension(file)));
            using var byHash = await server.Client.GetAsync(Address(hash));
            using var request = new HttpRequestMessage(HttpMethod.Get, Address(hash));
            request.Headers.IfNoneMatch.Add(byName.Headers.ETag!);
            using var held = await server.Client.SendAsync(request);

            Assert.Equal((HttpStatusCode.OK, byName.Headers.ETag), (byHash.StatusCode, byHash.Headers.ETag));
            var body = await byName.Content.ReadAsStringAsync();
            Assert.StartsWith("""{"data":""", body, StringComparison.Ordinal);
            Assert.Equal(body, await byHash.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        }
    }

    [Fact]
    public async Task A_tag_outlasts_the_server_and_ends_with_the_records()
    {
        using var copy = RecordFolder.CopyOfBuiltIn();
        var builtIn = await TagAsync();
        var ofCopy = await TagAsync("--Directory:Records", copy.Path);
        copy.Replace("dialogues/us-fr-cyber-dialogue-6.json", "\"city\": \"Washington\"", "\"city\": \"Philadelphia\"");

        Assert.Equal(builtIn, ofCopy);
        Assert.NotEqual(builtIn, await TagAsync("--Directory:Records", copy.Path));
    }

    private static async Task<string> TagAsync(params string[] arguments)
    {
        await using var server = await ServerProcess.StartAsync(arguments);
        using var answer = await server.Client.GetAsync(Address("calendar-of-a-year"));
        return answer.Headers.ETag!.Tag;
    }

    private static string Address(string id) => $"/graphql/persisted/{id}?variables={Variables}";
}
