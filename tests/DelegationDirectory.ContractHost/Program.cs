using DelegationDirectory.ContractHost;
using DelegationDirectory.Querying;
using DelegationDirectory.Querying.Paging;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
var provider = builder.Configuration["provider"] ?? "inmemory";
var connection = new SqliteConnection("DataSource=contract;Mode=Memory;Cache=Shared");
connection.Open();
builder.Services.AddPooledDbContextFactory<ContractContext>(o => _ = provider == "sqlite" ? o.UseSqlite("DataSource=contract;Mode=Memory;Cache=Shared") : o.UseInMemoryDatabase("x"));
builder.Services.AddEntityGraph<ContractContext>(new ContractGraph());
builder.Services.Configure<PagingOptions>(o => o.MaxPageSize = 1000);
builder.Services.AddGraphQL(b => b.AddSystemTextJson());
var app = builder.Build();
await using (var context = app.Services.GetRequiredService<IDbContextFactory<ContractContext>>().CreateDbContext())
{
    await context.Database.EnsureCreatedAsync();
    await ContractData.Read(builder.Configuration["data"]!).LoadAsync(context);
}
app.MapPost("/graphql", async (HttpContext http) =>
{
    var request = await http.RequestServices.GetRequiredService<IGraphQLTextSerializer>().ReadAsync<GraphQL.Transport.GraphQLRequest>(http.Request.Body);
    var result = await http.RequestServices.GetRequiredService<IDocumentExecuter>().ExecuteAsync(o =>
    {
        o.Query = request!.Query; o.Variables = request.Variables; o.OperationName = request.OperationName; o.Schema = http.RequestServices.GetRequiredService<GraphQL.Types.ISchema>(); o.RequestServices = http.RequestServices;
        o.UnhandledExceptionDelegate = c => { Console.WriteLine(c.OriginalException); return Task.CompletedTask; };
    });
    http.Response.ContentType = "application/json";
    await http.RequestServices.GetRequiredService<IGraphQLSerializer>().WriteAsync(http.Response.Body, result);
});
app.Run();
