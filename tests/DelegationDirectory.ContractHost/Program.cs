using DelegationDirectory.ContractHost;
using DelegationDirectory.Querying;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Transport;
using DelegationDirectory.Transport.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

// --provider inmemory|sqlite --data FILE --urls ADDRESS
var builder = WebApplication.CreateBuilder(args);
var connectionString = builder.Configuration["connection"] ?? "DataSource=contract;Mode=Memory;Cache=Shared";
using var keepAlive = new SqliteConnection(connectionString);
keepAlive.Open();

builder.Services
    .AddPooledDbContextFactory<ContractContext>(options => _ = (builder.Configuration["provider"] ?? "inmemory") switch
    {
        "inmemory" => options.UseInMemoryDatabase("contract"),
        "sqlite" => options.UseSqlite(connectionString),
        var other => throw new ArgumentException($"--provider is inmemory or sqlite, not {other}."),
    })
    .AddEntityGraph<ContractContext>(new ContractGraph())
    .Configure<PagingOptions>(options => options.MaxPageSize = 1000)
    .AddGraphQLTransport(options => options.Profile = HttpProfile.HotChocolate15);

var app = builder.Build();
await using (var context = await app.Services.GetRequiredService<IDbContextFactory<ContractContext>>().CreateDbContextAsync())
{
    await context.Database.EnsureCreatedAsync();
    await ContractData.Read(builder.Configuration["data"] ?? Path.Combine(AppContext.BaseDirectory, "Data", "small.json")).LoadAsync(context);
}

app.MapGraphQL();
await app.RunAsync();
