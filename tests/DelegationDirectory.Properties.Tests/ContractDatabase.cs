using System.Text.Json;
using DelegationDirectory.ContractHost.Hosting;
using DelegationDirectory.ContractHost.Model;
using DelegationDirectory.ContractHost.Storage;
using DelegationDirectory.Querying;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Properties.Tests;

/// <summary>The contract's small data set in a database, asked through the schema; and the same rows in memory, as an oracle.</summary>
public sealed class ContractDatabase : IDisposable
{
    private readonly SqliteConnection _connection = new($"DataSource={Guid.NewGuid()};Mode=Memory;Cache=Shared");
    private readonly ServiceProvider _services;

    public ContractDatabase(string provider)
    {
        _connection.Open();
        _services = new ServiceCollection()
            .AddPooledDbContextFactory<ContractContext>(options => _ = provider == "SQLite"
                ? options.UseSqlite(_connection.ConnectionString)
                : options.UseInMemoryDatabase(_connection.ConnectionString))
            .AddEntityGraph<ContractContext>(new ContractGraph())
            .AddGraphQL(builder => builder.AddSystemTextJson())
            .BuildServiceProvider();

        using var context = Open();
        context.Database.EnsureCreated();
        ContractData.Read(ContractOptions.SmallData).LoadAsync(context).GetAwaiter().GetResult();
        Provider = provider;

        var rows = Open();
        Countries = [.. rows.Set<Country>()];
        Agencies = [.. rows.Set<Agency>().Include(a => a.Members)];
        Dialogues = [.. rows.Set<Dialogue>()];
        Delegations = [.. rows.Set<Delegation>().Include(d => d.Lead).Include(d => d.Members)];
    }

    public string Provider { get; }

    public IReadOnlyList<Country> Countries { get; }

    public IReadOnlyList<Agency> Agencies { get; }

    public IReadOnlyList<Dialogue> Dialogues { get; }

    public IReadOnlyList<Delegation> Delegations { get; }

    public ContractContext Open() => _services.GetRequiredService<IDbContextFactory<ContractContext>>().CreateDbContext();

    /// <summary>The answer's data; an answer with errors fails the test that asked.</summary>
    public JsonElement Ask(string query, object? variables = null)
    {
        var answer = Send(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}\n{errors}");
        return answer.GetProperty("data");
    }

    public JsonElement Send(string query, object? variables = null)
    {
        var serializer = new GraphQLSerializer();
        var result = _services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(options =>
        {
            options.Schema = _services.GetRequiredService<ISchema>();
            options.RequestServices = _services;
            options.Query = query;
            options.Variables = serializer.Deserialize<Inputs>(JsonSerializer.Serialize(variables ?? new { }));
        }).GetAwaiter().GetResult();
        return JsonDocument.Parse(serializer.Serialize(result)).RootElement;
    }

    public void Dispose()
    {
        _services.Dispose();
        _connection.Dispose();
    }
}
