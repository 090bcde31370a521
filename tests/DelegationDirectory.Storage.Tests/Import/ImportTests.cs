using System.Text.Json.Nodes;
using DelegationDirectory.Records;
using DelegationDirectory.Storage.Databases;
using DelegationDirectory.Storage.Import;
using DelegationDirectory.Testing;
using DelegationDirectory.Testing.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DelegationDirectory.Storage.Tests.Import;

/// <summary>What an import makes of a database.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    private RecordSource Source => RecordSource.Folder(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task The_shipped_records_become_the_rows_that_a_directory_in_memory_has(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);

        var summary = await target.ImportAsync(RecordSource.BuiltIn);

        await AssertHoldsAsync(target, RecordSource.BuiltIn);
        Assert.Equal((1, RecordFingerprint.Of(RecordReader.Read(RecordSource.BuiltIn))), (summary.Revision!.Number, summary.Revision.Id));
        Assert.Contains(
            "dialogues: 272 added (ar-eu-ict-dialogue-2018, asean-au-cyber-policy-dialogue-1, asean-cn-cyber-dialogue-1, "
                + "asean-in-cyber-policy-dialogue-1, asean-jp-cyber-ministerial-2013, …)",
            summary.ToLines());
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task The_longest_names_that_records_may_have_fit_every_index(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        var random = new Random(1);
        foreach (var (file, text) in new[] { (RecordFolder.Round, "Washington"), (RecordFolder.Round, "First United States–France Cyber Dialogue"), (RecordFolder.Round, "A ministry"), ("agencies.json", "National Cybersecurity Agency"), ("people.json", "Liesyl Franz") })
            _folder.Replace(file, text, string.Concat(Enumerable.Range(0, 600).Select(_ => char.ConvertFromUtf32(random.Next(0x20000, 0x2a6d0)))));

        var summary = await target.ImportAsync(Source);

        Assert.Equal(1, summary.Revision!.Number);
    }

    [Fact]
    public async Task Indexes_of_others_in_the_same_schema_are_left_to_them()
    {
        var administrator = PostgreSqlCluster.Shared.NewDatabase();
        await RunAsync(new NpgsqlConnectionStringBuilder(administrator) { Database = "postgres" }.ToString(), "CREATE ROLE importer LOGIN CREATEDB");
        var importer = new NpgsqlConnectionStringBuilder(administrator) { Username = "importer" }.ToString();
        var database = DirectoryDatabase.Open(new StorageOptions { Provider = StorageProvider.PostgreSQL, ConnectionString = importer });
        await database.MigrateAsync();
        await RunAsync(administrator, "CREATE TABLE other (words text[]); CREATE INDEX ON other USING gin (words)");

        var summary = await new DirectoryImport(database).RunAsync(Source, new ImportOptions());

        Assert.Equal(1, summary.Revision!.Number);

        static async Task RunAsync(string connectionString, string sql)
        {
            await using var source = NpgsqlDataSource.Create(connectionString);
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_second_import_of_what_says_the_same_changes_nothing_and_keeps_the_revision(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        var first = await target.ImportAsync(Source);
        _folder.Replace(RecordFolder.Round, "\"city\": \"Washington\"", "\"city\":\n\n\"Washington\"");

        var second = await target.ImportAsync(Source);

        Assert.True(second.IsEmpty);
        Assert.Equal(first.Revision, second.Revision);
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task Every_change_is_foreseen_by_a_dry_run_and_then_made_and_told(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(Source);
        var before = await StateAsync(target);
        MoveToGermany();

        var foreseen = await target.ImportAsync(Source, isDryRun: true);
        Assert.Equal(before, await StateAsync(target));
        var made = await target.ImportAsync(Source);

        Assert.Equal(
            [
                "countries: 1 added (DE), 1 changed (US), 1 removed (FR)",
                "agencies: 2 added (de-bsi, us-zone), 1 changed (us-cisa), 1 removed (fr-anssi)",
                "people: 1 added (regine-grienberger), 1 changed (liesyl-franz), 1 removed (henri-verdier)",
                "series: 1 changed (us-fr)",
                "topics: 1 added (norms), 1 removed (cybercrime)",
                "instruments: 1 changed (budapest-convention)",
                "dialogues: 1 added (us-fr-2), 1 removed (us-fr-1)",
            ],
            made.ToLines());
        Assert.Equal(made.ToLines(), foreseen.ToLines());
        Assert.Equal((1, 2), (foreseen.Revision!.Number, made.Revision!.Number));
        await AssertHoldsAsync(target, Source);
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task Rows_that_were_changed_by_hand_are_written_anew_where_all_is(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(RecordSource.BuiltIn);
        await using (var context = target.Database.CreateContext())
        {
            await context.Set<Model.Agency>().ExecuteUpdateAsync(rows => rows.SetProperty(agency => agency.Acronym, "?"));
            await context.Set<Model.PersonAlias>().ExecuteDeleteAsync();
            await context.Set<Model.Membership>().ExecuteDeleteAsync();
        }

        Assert.True((await target.ImportAsync(RecordSource.BuiltIn)).IsEmpty);
        var anew = await new DirectoryImport(target.Database).RunAsync(RecordSource.BuiltIn, new ImportOptions { IsForAll = true });

        Assert.True(anew.IsEmpty);
        Assert.Equal((2, RecordFingerprint.Of(RecordReader.Read(RecordSource.BuiltIn))), (anew.Revision!.Number, anew.Revision.Id));
        await AssertHoldsAsync(target, RecordSource.BuiltIn);
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task Any_way_from_one_set_of_records_to_another_ends_at_the_rows_of_the_last(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        using var folder = RecordFolder.CopyOfBuiltIn();
        var originals = Directory.EnumerateFiles(Path.Combine(folder.Path, "dialogues")).Order(StringComparer.Ordinal).ToDictionary(file => file, File.ReadAllText);
        var random = new Random(5);
        for (var step = 1; step <= 4; step++)
        {
            foreach (var (file, text) in originals)
                Disturb(file, text, random.Next(6));

            var summary = await target.ImportAsync(RecordSource.Folder(folder.Path));

            Assert.Equal(step, summary.Revision!.Number);
            await AssertHoldsAsync(target, RecordSource.Folder(folder.Path));
        }
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_fault_in_the_last_file_leaves_the_database_as_it_was(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(Source);
        var before = await StateAsync(target);
        _folder.Replace("countries.json", "United States", "America");
        _folder.Write("dialogues/zz-last.json", "{");

        await Assert.ThrowsAsync<InvalidRecordsException>(() => target.ImportAsync(Source));

        Assert.Equal(before, await StateAsync(target));
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_file_that_breaks_after_it_was_checked_leaves_the_database_as_it_was(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(Source);
        var before = await StateAsync(target);
        _folder.Replace("countries.json", "United States", "America");
        var breaking = new Breaking(() => _folder.Write(RecordFolder.Round, "{"));

        await Assert.ThrowsAsync<InvalidRecordsException>(() => new DirectoryImport(target.Database).RunAsync(Source, new(), breaking));

        Assert.Equal(before, await StateAsync(target));
    }

    private static async Task AssertHoldsAsync(ImportTarget target, RecordSource source)
    {
        await using var context = target.Database.CreateContext();
        Assert.Equal(Tables.Expect(context, source), await Tables.ReadAsync(context));
        var stored = await context.Set<RecordRow>().AsNoTracking().Select(row => new { row.Kind, row.Key, row.Json }).ToListAsync();
        Assert.Equal(
            RecordReader.Read(source).InOrder().Select(record => new { record.Kind, record.Key, record.Json }).OrderBy(row => (row.Kind, row.Key)),
            stored.OrderBy(row => (row.Kind, row.Key)));
    }

    private static async Task<string> StateAsync(ImportTarget target)
    {
        await using var context = target.Database.CreateContext();
        var revision = await context.Set<RevisionRow>().AsNoTracking().SingleAsync();
        return $"{revision.Number} {revision.Id} {revision.ChangedAt:O}\n{string.Join('\n', await Tables.ReadAsync(context))}";
    }

    /// <summary>Deletes a round's file, takes the seats of a side away, has the sides change seats, or lets the file be as shipped.</summary>
    private static void Disturb(string file, string original, int how)
    {
        var dialogue = JsonNode.Parse(original)!;
        var sides = dialogue["delegations"]!.AsArray();
        if (how == 1)
            sides[0]!["agencies"] = new JsonArray();
        if (how == 2 && sides.Count > 1)
            (sides[0]!["agencies"], sides[1]!["agencies"]) = (sides[1]!["agencies"]!.DeepClone(), sides[0]!["agencies"]!.DeepClone());
        if (how == 0)
            File.Delete(file);
        else
            File.WriteAllText(file, dialogue.ToJsonString());
    }

    /// <summary>Adds, changes and removes records of every kind.</summary>
    private void MoveToGermany()
    {
        _folder.Replace("countries.json", "\"United States\"", "\"United States of America\"");
        _folder.Replace("countries.json", "\"FR\", \"alpha3\": \"FRA\", \"name\": \"France\"", "\"DE\", \"alpha3\": \"DEU\", \"name\": \"Germany\"");
        _folder.Replace("agencies.json", "\"parent\": \"us-dhs\"", "\"parent\": \"us-zone\"");
        _folder.Replace("agencies.json", "\"fr-anssi\", \"country\": \"FR\"", "\"de-bsi\", \"country\": \"DE\"");
        _folder.Replace(
            "agencies.json", "[\n",
            "[\n{ \"id\": \"us-zone\", \"country\": \"US\", \"name\": \"Zone\", \"nativeName\": null, \"acronym\": null, \"parent\": \"us-dhs\", \"kind\": \"office\", \"website\": null, \"successorOf\": null },\n");
        _folder.Replace("people.json", "\"aliases\": [] },", "\"aliases\": [\"L. Franz\"] },");
        _folder.Replace("people.json", "\"henri-verdier\", \"name\": \"Henri Verdier\", \"country\": \"FR\"", "\"regine-grienberger\", \"name\": \"Regine Grienberger\", \"country\": \"DE\"");
        _folder.Replace("series.json", "[\"US\", \"FR\"]", "[\"DE\", \"US\"]");
        _folder.Replace("topics.json", "\"id\": \"cybercrime\"", "\"id\": \"norms\"");
        _folder.Replace("instruments.json", "A treaty.", "A treaty of the Council of Europe.");
        var round = File.ReadAllText(Path.Combine(_folder.Path, RecordFolder.Round))
            .Replace("us-fr-1", "us-fr-2", StringComparison.Ordinal)
            .Replace("\"FR\"", "\"DE\"", StringComparison.Ordinal)
            .Replace("fr-anssi", "de-bsi", StringComparison.Ordinal)
            .Replace("henri-verdier", "regine-grienberger", StringComparison.Ordinal)
            .Replace("cybercrime", "norms", StringComparison.Ordinal);
        _folder.Delete(RecordFolder.Round);
        _folder.Write("dialogues/us-fr-2.json", round);
    }

    /// <summary>Breaks something as soon as the records are checked and writing has begun.</summary>
    private sealed class Breaking(Action act) : IProgress<RecordProgress>
    {
        public void Report(RecordProgress value)
        {
            if (value.Step == "Importing")
                act();
        }
    }
}
