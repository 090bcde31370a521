using System.Text;
using System.Text.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire.Tables;

/// <summary>Persisted operations as tables: what makes the rows, what the columns, and how the text is written.</summary>
public sealed class TableTests(TableTests.Server server) : IClassFixture<TableTests.Server>
{
    private const string Csv = "text/csv";
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    [Theory]
    [InlineData("goods", "totalCount,name,price,sold,maker.name,tags,sizes.code,sizes.weight", "2,Lamp,-5.5,true,Ada,bright; small,S; M,1; ", "2,Chair,,false,,,,")]
    [InlineData("edges", "cursor,title,maker.name", "c-Lamp,Lamp,Ada", "c-Chair,Chair,")]
    [InlineData("empty", "none.name,none.maker.name,label")]
    [InlineData("beside", "shop.name,shop.goods.name,shop.goods.shop.name,label", "Corner,Lamp,Ada,open", "Corner,Chair,,open")]
    [InlineData("same", "goods.totalCount,goods.nodes.totalCount", "page,Lamp", "page,Chair")]
    [InlineData("absent", "name")]
    [InlineData("pages", "label", "open")]
    [InlineData("pagesAlone")]
    [InlineData("single", "label,shop.name", "open,Corner")]
    [InlineData("unnamed", "label", "open")]
    [InlineData("things", "__typename,name,price,born", "Good,Lamp,-5.5,", "Maker,Ada,,1815")]
    public async Task The_first_page_or_list_makes_the_rows_and_all_else_is_a_column(string operation, params string[] lines)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/" + operation, Csv);

        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(string.Concat(lines.Select(line => line + "\r\n")), await TextAsync(answer));
    }

    [Fact]
    public async Task A_page_makes_the_rows_although_a_list_stands_before_it()
    {
        await using var shop = await GraphQLTestServer.StartAsync(services =>
        {
            Shop.AddTo(services);
            Transport.GraphQLTransportServices.AddPersistedOperations(
                services, new Dictionary<string, string> { ["listFirst"] = "{ none { name } goods { nodes { name } } }" });
        });

        using var answer = await shop.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/listFirst", Csv);

        Assert.Equal("none.name,goods.name\r\n,Lamp\r\n,Chair\r\n", await TextAsync(answer));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("Grüße, 外務省", "\"Grüße, 外務省\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("a=1", "a=1")]
    public async Task A_text_is_quoted_where_it_must_be_and_never_a_formula(string text, string cell)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, Address("texts", new { texts = new[] { text } }), Csv);

        Assert.Equal($"text\r\n{cell}\r\n", await TextAsync(answer));
    }

    [Fact]
    public async Task A_table_begins_with_a_byte_order_mark_and_is_a_download_of_the_operations_name()
    {
        using var named = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/goods", Csv);
        using var unnamed = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/unnamed", Csv);

        Assert.Equal(ByteOrderMark, (await named.Content.ReadAsByteArrayAsync())[..3]);
        Assert.Equal("attachment; filename=\"Goods.csv\"", named.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("attachment; filename=\"table.csv\"", unnamed.Content.Headers.ContentDisposition!.ToString());
    }

    [Fact]
    public async Task Columns_do_not_depend_on_what_is_left_out()
    {
        using var with = await server.Client.SendAsync(HttpMethod.Get, Address("skipped", new { with = true }), Csv);
        using var without = await server.Client.SendAsync(HttpMethod.Get, Address("skipped", new { with = false }), Csv);

        Assert.Equal("name,price\r\nLamp,-5.5\r\nChair,\r\n", await TextAsync(with));
        Assert.Equal("name,price\r\nLamp,\r\nChair,\r\n", await TextAsync(without));
    }

    [Theory]
    [InlineData("text/csv", true)]
    [InlineData("text/*", true)]
    [InlineData("text/csv, */*;q=0.1", true)]
    [InlineData("text/csv, application/json;q=0.9", true)]
    [InlineData("text/csv;q=0.5, application/json", false)]
    [InlineData("text/csv, application/json", false)]
    [InlineData("text/csv;q=0, application/json", false)]
    [InlineData("*/*", false)]
    public async Task A_table_is_for_whoever_likes_it_best(string accept, bool isTable)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/goods", accept);

        Assert.Equal(200, answer.Status());
        Assert.Equal(isTable, answer.Content.Headers.ContentType!.MediaType == Csv);
    }

    [Fact]
    public async Task An_address_that_ends_in_csv_asks_for_a_table_whatever_else_is_accepted()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/goods.csv", "text/html, */*");
        using var same = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/goods", Csv);

        Assert.Equal(await TextAsync(same), await TextAsync(answer));
        Assert.Equal(same.Headers.ETag, answer.Headers.ETag);
    }

    [Fact]
    public async Task A_post_gives_the_same_table()
    {
        var body = new StringContent("""{ "variables": { "texts": ["x"] } }""", Encoding.UTF8, "application/json");
        using var answer = await server.Client.SendAsync(HttpMethod.Post, "/graphql/persisted/texts", Csv, body);

        Assert.Equal("text\r\nx\r\n", await TextAsync(answer));
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_table_has_a_tag_of_its_own_and_who_holds_it_is_told_so()
    {
        using var json = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/goods");
        using var table = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/goods", Csv);

        Assert.NotEqual(json.Headers.ETag, table.Headers.ETag);
        Assert.Contains("Accept", table.Headers.Vary);
        Assert.Equal("no-cache, public", string.Join(", ", table.Headers.CacheControl!.ToString().Split(", ").Order()));
        Assert.Equal(304, await StatusAsync(table.Headers.ETag!.Tag, Csv));
        Assert.Equal(200, await StatusAsync(json.Headers.ETag!.Tag, Csv));
        Assert.Equal(200, await StatusAsync(table.Headers.ETag!.Tag, "application/json"));

        async Task<int> StatusAsync(string held, string accept)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/persisted/goods");
            request.Headers.Add("If-None-Match", held);
            request.Headers.Add("Accept", accept);
            using var answer = await server.Client.SendAsync(request);
            return answer.Status();
        }
    }

    [Fact]
    public async Task Head_tells_what_get_would()
    {
        using var get = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/goods", Csv);
        using var head = await server.Client.SendAsync(HttpMethod.Head, "/graphql/persisted/goods", Csv);

        Assert.Equal((200, ""), (head.Status(), await head.Content.ReadAsStringAsync()));
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal((get.Headers.ETag, Csv), (head.Headers.ETag, head.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("/graphql/persisted/failing", 200)]
    [InlineData("/graphql/persisted/texts", 400)]
    [InlineData("/graphql/persisted/nope", 400)]
    [InlineData("/graphql/persisted/change", 405)]
    [InlineData("/graphql/persisted/goods?variables=[", 400)]
    [InlineData("/graphql?query={label}", 406)]
    [InlineData("/graphql?id=goods", 406)]
    public async Task What_is_no_whole_answer_of_a_named_operation_is_told_as_json(string address, int status)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, address, Csv);

        Assert.Equal((status, Requests.GraphQLResponse), (answer.Status(), answer.Content.Headers.ContentType!.MediaType));
        Assert.NotNull((await answer.JsonAsync())["errors"]);
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task A_table_that_is_larger_than_an_answer_may_be_is_refused()
    {
        await using var small = await GraphQLTestServer.StartAsync(Shop.AddTo, options => options.Limits.MaxAnswerBytes = 100_000);
        var texts = JsonSerializer.Serialize(new { variables = new { texts = Enumerable.Repeat("abc", 300) } });

        using var json = await PostAsync("application/json");
        using var table = await PostAsync(Csv);

        Assert.Equal(200, json.Status());
        Assert.Equal(400, table.Status());
        Assert.Equal("HC0047", await table.CodeAsync());

        Task<HttpResponseMessage> PostAsync(string accept) => small.Client.SendAsync(
            HttpMethod.Post, "/graphql/persisted/wide", accept, new StringContent(texts, Encoding.UTF8, "application/json"));
    }

    private static string Address(string operation, object variables) =>
        $"/graphql/persisted/{operation}?variables={Uri.EscapeDataString(JsonSerializer.Serialize(variables))}";

    /// <summary>The text without the mark.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        Encoding.UTF8.GetString((await answer.Content.ReadAsByteArrayAsync())[ByteOrderMark.Length..]);

    public sealed class Server : IAsyncLifetime
    {
        private GraphQLTestServer? _server;

        public HttpClient Client => _server!.Client;

        public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(Shop.AddTo);

        public async Task DisposeAsync() => await _server!.DisposeAsync();
    }
}
