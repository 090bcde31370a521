namespace DelegationDirectory.Properties.Tests;

/// <summary>Goes through all delegations page by page, from either end.</summary>
internal sealed class Walk(ContractDatabase database, string order, int size, bool backward)
{
    private const int MostPages = 200;

    /// <summary>A page: its rows, and the cursor to go on with, if there is another.</summary>
    public sealed record Page(IReadOnlyList<string> Ids, string? Next, bool HasBefore);

    /// <summary>The ids of all rows, from the first to the last.</summary>
    public async Task<IReadOnlyList<string>> WholeAsync(Func<Page, Task>? between = null)
    {
        var seen = new List<string>();
        string? cursor = null;
        for (var number = 0; number < MostPages; number++)
        {
            var page = await PageAsync(cursor);
            Assert.True(between is not null || number > 0 == page.HasBefore, $"{database.Name}: {order}, page {number}");
            seen.InsertRange(backward ? 0 : seen.Count, page.Ids);
            if (page.Next is null)
                return seen;
            cursor = page.Next;
            if (between is not null)
                await between(page);
        }

        throw new InvalidOperationException($"More than {MostPages} pages.");
    }

    public async Task<Page> PageAsync(string? cursor)
    {
        var query = $$"""
            query($size: Int, $cursor: String) {
              delegations({{(backward ? "last: $size, before: $cursor" : "first: $size, after: $cursor")}}, order: {{order}}) {
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                nodes { id }
              }
            }
            """;
        var connection = (await database.AskAsync(query, new { size, cursor })).GetProperty("delegations");
        var info = connection.GetProperty("pageInfo");
        var (ahead, behind, end) = backward
            ? ("hasPreviousPage", "hasNextPage", "startCursor")
            : ("hasNextPage", "hasPreviousPage", "endCursor");
        return new Page(
            [.. connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
            info.GetProperty(ahead).GetBoolean() ? info.GetProperty(end).GetString() : null,
            info.GetProperty(behind).GetBoolean());
    }
}
