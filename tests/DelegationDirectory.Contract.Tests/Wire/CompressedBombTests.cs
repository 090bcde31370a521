namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>A small body that holds a large one. Alone, because what is allocated is counted for the whole process.</summary>
[Collection(Alone.Name)]
public sealed class CompressedBombTests(WireServer server) : IClassFixture<WireServer>
{
    private const int Size = 100_000_000;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_body_is_measured_by_what_it_holds_and_read_no_further_than_the_limit(string coding)
    {
        var content = new byte[Size];
        content.AsSpan().Fill((byte)' ');
        var bomb = Coding.Encode(content, coding);
        Assert.InRange(bomb.Length, 1, Size / 100);
        (await server.Client.PostEncodedAsync(bomb, coding)).Dispose();

        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var answer = await server.Client.PostEncodedAsync(bomb, coding);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal(413, answer.Status());
        Assert.Equal("""{"extensions":{"code":"HC0010","maxAllowedBytes":262144}}""", await answer.ErrorAsync());
        Assert.InRange(allocated, 0, Size / 20);
    }
}
