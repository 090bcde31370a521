using System.Text.Json.Nodes;
using FsCheck.Xunit;

namespace DelegationDirectory.Properties.Tests;

[Collection(nameof(SharedRows))]
public sealed class PagingProperties(Databases databases)
{
    [Property(MaxTest = 150)]
    public async Task Every_order_visits_each_row_once_in_that_order(int seed, byte pageSize, bool backward)
    {
        foreach (var database in databases.All)
        {
            var order = RandomOrder.Of(new Random(seed), database.Name);
            var expected = order.Sort(databases.Rows.Delegations).Select(d => d.Id).ToList();
            var seen = await new Walk(database, order.Text, (pageSize % 7) + 1, backward).WholeAsync();
            Assert.True(
                expected.SequenceEqual(seen),
                $"{database.Name}: {order.Text}\nexpected {string.Join(", ", expected)}\nfound    {string.Join(", ", seen)}");
        }
    }

    [Property(MaxTest = 50)]
    public async Task A_cursor_is_refused_under_another_order_and_by_another_connection(int seed, int other)
    {
        foreach (var database in databases.All)
        {
            var order = RandomOrder.Of(new Random(seed), database.Name);
            var another = RandomOrder.Of(new Random(other), database.Name);
            var page = await new Walk(database, order.Text, 1, backward: false).PageAsync(null);
            foreach (var query in new[]
            {
                $"query($c: String) {{ page: delegations(after: $c, order: {another.Text}) {{ nodes {{ id }} }} }}",
                $"query($c: String) {{ page: delegations(before: $c, order: {another.Text}) {{ nodes {{ id }} }} }}",
                "query($c: String) { page: agencies(after: $c, order: { id: ASC }) { nodes { id } } }",
            }.Where(query => order.Meaning != another.Meaning || query.Contains("agencies", StringComparison.Ordinal)))
            {
                var error = (await database.SendAsync(query, new { c = page.Next })).GetProperty("errors")[0].GetProperty("extensions");
                Assert.Equal("HC0078", error.GetProperty("code").GetString());
                Assert.Equal(page.Next, error.GetProperty("cursor").GetString());
            }
        }
    }

    [Property(MaxTest = 200)]
    public async Task Any_text_given_as_a_cursor_is_refused(string text, bool base64)
    {
        var cursor = base64 ? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text ?? "")) : new JsonArray(text ?? "").ToJsonString();
        foreach (var database in databases.All)
        {
            var answer = await database.SendAsync("query($c: String) { countries(after: $c) { nodes { id } } }", new { c = cursor });
            Assert.Equal("HC0078", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }
}
