using System.Text;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;
using nietras.SeparatedValues;
using Snapshooter.Xunit;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>Every operation that is shipped, as a spreadsheet gets it.</summary>
public sealed class TableOfOperationTests(TableOfOperationTests.Server server) : IClassFixture<TableOfOperationTests.Server>
{
    public static TheoryData<string> Operations { get; } = [.. ShippedOperations.Names];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_is_a_table_whose_rows_all_have_a_cell_for_each_column(string operation)
    {
        var (headings, rows) = Read(await TableAsync(operation));

        Assert.NotEmpty(rows);
        Assert.Equal(headings.Distinct(), headings);
        Assert.DoesNotContain(headings, heading => heading.Contains("pageInfo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("who-led-each-side")]
    [InlineData("delegation-as-listed")]
    [InlineData("search-the-directory")]
    [InlineData("counterparts-of-an-agency")]
    public async Task An_operation_is_the_table_that_it_was(string operation)
    {
        var (headings, rows) = Read(await TableAsync(operation));

        new { headings, rows }.MatchSnapshot("table-" + operation);
    }

    [Fact]
    public async Task Where_there_is_nothing_the_headings_are_there()
    {
        var some = Read(await TableAsync("parties-with-an-agency"));
        var none = Read(await TableAsync("parties-with-an-agency", new JsonObject { ["acronym"] = "nobody" }));

        Assert.Equal(some.Headings, none.Headings);
        Assert.Empty(none.Rows);
    }

    /// <summary>By a reader that refuses rows of another number of cells.</summary>
    private static (IReadOnlyList<string> Headings, IReadOnlyList<string[]> Rows) Read(string table)
    {
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true }).FromText(table);
        var rows = new List<string[]>();
        foreach (var row in reader)
            rows.Add(row[..].ToStringsArray());
        return (reader.Header.ColNames, rows);
    }

    private async Task<string> TableAsync(string operation, JsonObject? variables = null)
    {
        variables ??= ShippedOperations.VariablesOf(operation);
        var bytes = await server.Client.GetByteArrayAsync(
            $"/graphql/persisted/{operation}.csv?variables={Uri.EscapeDataString(variables.ToJsonString())}");
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
    }

    public sealed class Server : IAsyncLifetime
    {
        private ServerProcess? _server;

        public HttpClient Client => _server!.Client;

        public async Task InitializeAsync() => _server = await ServerProcess.StartAsync();

        public async Task DisposeAsync() => await _server!.DisposeAsync();
    }
}
