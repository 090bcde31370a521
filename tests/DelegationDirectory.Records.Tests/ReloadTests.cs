using DelegationDirectory.Storage;
using DelegationDirectory.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Records.Tests;

/// <summary>Records that are loaded again while they are served.</summary>
public sealed class ReloadTests : IAsyncLifetime, IDisposable
{
    private readonly RecordFolder _folder = new();
    private readonly ServiceProvider _services;

    public ReloadTests() => _services = new ServiceCollection()
        .AddDirectoryStorage()
        .Configure<DirectoryOptions>(options => options.Records = _folder.Path)
        .BuildServiceProvider(validateScopes: true);

    private LiveDirectory Live => _services.GetRequiredService<LiveDirectory>();

    public Task InitializeAsync() => LoadAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_request_that_began_before_a_change_reads_the_records_as_they_were()
    {
        await using var before = _services.CreateAsyncScope();
        Assert.Equal("Washington", await CityAsync(before));

        _folder.Replace(RecordFolder.Round, "\"Washington\"", "\"Paris\"");
        await LoadAsync();

        await using var after = _services.CreateAsyncScope();
        Assert.Equal("Washington", await CityAsync(before));
        Assert.Equal("Paris", await CityAsync(after));
    }

    [Fact]
    public async Task A_database_that_has_been_replaced_is_emptied_when_its_last_request_is_done()
    {
        var request = _services.CreateAsyncScope();
        await using var kept = await Contexts(request).CreateDbContextAsync();
        _folder.Replace(RecordFolder.Round, "\"Washington\"", "\"Paris\"");
        await LoadAsync();
        Assert.NotEmpty(kept.Set<Model.Dialogue>());

        await request.DisposeAsync();

        Assert.Empty(kept.Set<Model.Dialogue>());
    }

    [Fact]
    public async Task The_revision_moves_with_the_facts_and_comes_back_with_them()
    {
        var first = Live.Revision!;
        _folder.Replace(RecordFolder.Round, "\"Washington\"", "\"Paris\"");
        await LoadAsync();
        var second = Live.Revision!;
        _folder.Replace(RecordFolder.Round, "\"Paris\"", "\"Washington\"");
        await LoadAsync();

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(first.Id, Live.Revision!.Id);
        Assert.True(first.ChangedAt < second.ChangedAt);
    }

    [Fact]
    public async Task Files_laid_out_anew_that_say_the_same_are_the_same_revision()
    {
        var (before, told) = (Live.Revision, Listen());
        _folder.Replace(RecordFolder.Round, "\"city\": \"Washington\"", "\"city\":\n\n\"Washington\"");
        await LoadAsync();

        Assert.Same(before, Live.Revision);
        Assert.Empty(told);
    }

    [Fact]
    public async Task Records_with_faults_leave_the_revision_before_them_served()
    {
        var (before, told) = (Live.Revision, Listen());
        _folder.Replace(RecordFolder.Round, "\"us-dhs\"", "\"us-nasa\"");

        await Assert.ThrowsAsync<InvalidRecordsException>(LoadAsync);

        await using var request = _services.CreateAsyncScope();
        Assert.Same(before, Live.Revision);
        Assert.Equal("Washington", await CityAsync(request));
        Assert.Empty(told);
    }

    [Fact]
    public async Task Each_change_is_told_until_the_listener_leaves()
    {
        var told = new List<DirectoryRevision>();
        using (Live.Changes.Subscribe(new Listener(told)))
        {
            _folder.Replace(RecordFolder.Round, "\"Washington\"", "\"Paris\"");
            await LoadAsync();
            _folder.Replace(RecordFolder.Round, "\"Paris\"", "\"Lyon\"");
            await LoadAsync();
        }

        var last = Live.Revision;
        _folder.Replace(RecordFolder.Round, "\"Lyon\"", "\"Nice\"");
        await LoadAsync();

        Assert.Equal(2, told.Count);
        Assert.Same(last, told[1]);
    }

    private Task LoadAsync() => _services.GetRequiredService<DirectoryLoader>().LoadAsync();

    private List<DirectoryRevision> Listen()
    {
        var told = new List<DirectoryRevision>();
        Live.Changes.Subscribe(new Listener(told));
        return told;
    }

    private static IDbContextFactory<DirectoryContext> Contexts(IServiceScope request) =>
        request.ServiceProvider.GetRequiredService<IDbContextFactory<DirectoryContext>>();

    private static async Task<string?> CityAsync(IServiceScope request)
    {
        await using var context = await Contexts(request).CreateDbContextAsync();
        return (await context.Set<Model.Dialogue>().SingleAsync()).City;
    }

    private sealed class Listener(List<DirectoryRevision> told) : IObserver<DirectoryRevision>
    {
        public void OnNext(DirectoryRevision value) => told.Add(value);

        public void OnError(Exception error) => throw error;

        public void OnCompleted() => throw new InvalidOperationException("The directory goes on changing.");
    }
}
