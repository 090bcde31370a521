using System.Data.Common;
using DelegationDirectory.Records;
using DelegationDirectory.Storage.Tests.Import;
using DelegationDirectory.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DelegationDirectory.Storage.Tests.Serving;

/// <summary>What servers of a database that changes say.</summary>
public sealed class RevisionTests : IDisposable
{
    private const string Before = "France, Washington";
    private const string After = "Frankreich, Paris";

    private readonly RecordFolder _folder = new();

    public static TheoryData<StorageProvider, bool> Executions { get; } = new()
    {
        { StorageProvider.Sqlite, true },
        { StorageProvider.Sqlite, false },
        { StorageProvider.PostgreSQL, true },
        { StorageProvider.PostgreSQL, false },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task Every_server_of_a_database_says_what_was_imported(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(RecordSource.Folder(_folder.Path));
        await using var one = await ServerProcess.StartAsync(target.Settings);
        await using var other = await ServerProcess.StartAsync(target.Settings);
        Assert.Equal([Before, Before], [await ServedDatabase.FactsAsync(one.Client), await ServedDatabase.FactsAsync(other.Client)]);

        await ImportChangeAsync(target);

        await Eventually.HoldsAsync(async () => await ServedDatabase.FactsAsync(one.Client) == After);
        await Eventually.HoldsAsync(async () => await ServedDatabase.FactsAsync(other.Client) == After);
    }

    [Theory]
    [MemberData(nameof(Executions))]
    public async Task An_answer_is_never_made_of_two_revisions(StorageProvider provider, bool planned)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(RecordSource.Folder(_folder.Path));
        var between = new Between(() => ImportChangeAsync(target));
        await using var server = await ServedDatabase.ServeAsync(target, planned, options => options.AddInterceptors(between));

        Assert.Equal(Before, await ServedDatabase.FactsAsync(server.Client));

        Assert.True(between.IsDone);
        await ServedDatabase.LookAsync(server);
        Assert.Equal(After, await ServedDatabase.FactsAsync(server.Client));
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_request_that_finds_a_later_revision_is_answered_from_it(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(RecordSource.Folder(_folder.Path));
        await using var server = await ServedDatabase.ServeAsync(target);

        await ImportChangeAsync(target);

        Assert.Equal(After, await ServedDatabase.FactsAsync(server.Client));
    }

    private Task ImportChangeAsync(ImportTarget target)
    {
        _folder.Replace("countries.json", "\"France\"", "\"Frankreich\"");
        _folder.Replace(RecordFolder.Round, "\"Washington\"", "\"Paris\"");
        return target.ImportAsync(RecordSource.Folder(_folder.Path));
    }

    /// <summary>Does something once, behind the first query of an operation.</summary>
    private sealed class Between(Func<Task> action) : DbCommandInterceptor
    {
        private int _queries;

        public bool IsDone { get; private set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _queries) == 2)
            {
                await action();
                IsDone = true;
            }

            return result;
        }
    }
}
