using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DelegationDirectory.ContractHost.Hosting;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Benchmarks.Micro;

/// <summary>Parts of a request, inside one process, over the small data set in memory.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly GraphQLSerializer _serializer = new();
    private readonly byte[] _buffer = new byte[1 << 20];
    private WebApplication _host = null!;
    private IDocumentExecuter _executer = null!;
    private ISchema _schema = null!;
    private string _query = null!;
    private Inputs _variables = null!;
    private GraphQLDocument _document = null!;
    private ExecutionResult _result = null!;

    /// <summary>The operation.</summary>
    [Params("w1", "w3", "w6")]
    public string Operation { get; set; } = null!;

    /// <summary>Starts the host and runs the operation once.</summary>
    [GlobalSetup]
    public async Task StartAsync()
    {
        _host = await ContractServer.StartAsync(
            new ContractOptions("inmemory", $"micro-{Operation}", ContractOptions.SmallData, "http://127.0.0.1:0"));
        _executer = _host.Services.GetRequiredService<IDocumentExecuter>();
        _schema = _host.Services.GetRequiredService<ISchema>();
        using var body = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Workloads", Operation + ".json")));
        _query = body.RootElement.GetProperty("query").GetString()!;
        _variables = body.RootElement.TryGetProperty("variables", out var variables)
            ? _serializer.Deserialize<Inputs>(variables.GetRawText())!
            : Inputs.Empty;
        _document = Parser.Parse(_query);
        _result = await PlanHit();
    }

    /// <summary>Stops the host.</summary>
    [GlobalCleanup]
    public async Task StopAsync() => await _host.DisposeAsync();

    /// <summary>Runs the operation from a plan that is there.</summary>
    [Benchmark]
    public Task<ExecutionResult> PlanHit() => RunAsync(_document);

    /// <summary>Parses the operation and plans it anew, then runs it; its queries are compiled already.</summary>
    [Benchmark]
    public Task<ExecutionResult> ColdPlan() => RunAsync(Parser.Parse(_query));

    /// <summary>Writes the answer.</summary>
    [Benchmark]
    public async Task<long> Write()
    {
        var output = new MemoryStream(_buffer);
        await _serializer.WriteAsync(output, _result);
        return output.Position;
    }

    private Task<ExecutionResult> RunAsync(GraphQLDocument document) => _executer.ExecuteAsync(new ExecutionOptions
    {
        Schema = _schema,
        Document = document,
        Variables = _variables,
        ValidationRules = [],
        RequestServices = _host.Services,
    });
}
