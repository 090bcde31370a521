using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DelegationDirectory.ContractHost.Hosting;

/// <summary>
/// What the process has spent so far, as <c>GET /counters</c>: the difference of two readings is what lay between them. Statements and
/// compilations are counted where EF Core makes a command and compiles a query.
/// </summary>
internal sealed class Counters : DbCommandInterceptor, IQueryExpressionInterceptor
{
    private long _sqlStatements;
    private long _compiledQueries;

    /// <summary>One reading; its names are those of the answer.</summary>
    internal sealed record Reading(long CpuMicroseconds, long AllocatedBytes, long SqlStatements, long CompiledQueries);

    public Reading Read() => new(
        (long)Environment.CpuUsage.TotalTime.TotalMicroseconds,
        GC.GetTotalAllocatedBytes(precise: true),
        Interlocked.Read(ref _sqlStatements),
        Interlocked.Read(ref _compiledQueries));

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        Interlocked.Increment(ref _sqlStatements);
        return result;
    }

    public Expression QueryCompilationStarting(
        Expression queryExpression, QueryExpressionEventData eventData)
    {
        Interlocked.Increment(ref _compiledQueries);
        return queryExpression;
    }
}

/// <summary>Puts the counters into a host.</summary>
internal static class CounterServices
{
    public static IServiceCollection AddCounters<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        var counters = new Counters();
        return services.AddSingleton(counters).ConfigureDbContext<TContext>(options => options.AddInterceptors(counters));
    }

    public static void MapCounters(this WebApplication app) => app.MapGet("/counters", (Counters counters) => counters.Read());
}
