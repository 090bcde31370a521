namespace DelegationDirectory.Contract.Tests.Wire.Batches;

/// <summary>Batches where they are not served, which is the default.</summary>
public sealed class BatchingOffTests(WireServer server) : IClassFixture<WireServer>
{
    [Theory]
    [InlineData("/graphql", "[]", "HC0009")]
    [InlineData("/graphql", """[{"query":"{__typename}"}]""", "HC0009")]
    [InlineData("/graphql?batchOperations=[A]", """{"query":"query A{__typename}"}""", "HC0009")]
    [InlineData("/graphql", """{"query":"{__typename}","variables":[{}]}""", "HC0011")]
    public async Task They_are_refused(string address, string body, string code)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Post, address, content: new StringContent(body, null, "application/json"));

        Assert.Equal((400, code), (answer.Status(), await answer.CodeAsync()));
    }
}
