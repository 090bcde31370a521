using DelegationDirectory.Storage;
using DelegationDirectory.Testing;
using Microsoft.Extensions.DependencyInjection;
using Snapshooter.Xunit;

namespace DelegationDirectory.Records.Tests;

public sealed class ReadingTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_records_built_in_have_no_fault() =>
        Assert.Equal(
            "272 dialogues of 132 series, 631 delegations, 464 leads, 1111 seats of 324 agencies, 300 people, 72 countries, 54 topics, 57 instruments",
            RecordReader.Read(RecordSource.BuiltIn).ToString());

    [Fact]
    public void A_folder_without_fault_is_read() =>
        Assert.Equal(
            "1 dialogues of 1 series, 2 delegations, 2 leads, 3 seats of 3 agencies, 2 people, 2 countries, 1 topics, 1 instruments",
            Read().ToString());

    [Theory]
    // The file, what is written instead of what, and the fault: path, found, allowed.
    [InlineData(RecordFolder.Round, "\"round\": 1,", "\"round\": 1, \"colour\": \"blue\",", "$.colour", "an unknown member", "id, series, title")]
    [InlineData(RecordFolder.Round, "\"round\": 1,", "", "$.round", "nothing", "a whole number above 0, or null")]
    [InlineData(RecordFolder.Round, "\"round\": 1,", "\"round\": \"1\",", "$.round", "\"1\"", "a whole number above 0, or null")]
    [InlineData(RecordFolder.Round, "\"round\": 1,", "\"round\": 0,", "$.round", "0", "a whole number above 0, or null")]
    [InlineData(RecordFolder.Round, "\"round\": 1,", "\"round\": 1e99,", "$.round", "1e99", "a whole number above 0, or null")]
    [InlineData(RecordFolder.Round, "\"round\": 1,", "\"round\": 1, \"round\": 2,", "$.round", "the same member again", "each member once")]
    [InlineData(RecordFolder.Round, "\"title\": \"First", "\"title\": \" First", "$.title", "\" First", "text of one line that neither is empty")]
    [InlineData(RecordFolder.Round, "\"title\": \"First", "\"title\": \"First\\nUnited", "$.title", "\"First\\nUnited", "text of one line")]
    [InlineData(RecordFolder.Round, "\"title\": \"First", "\"title\": \"\\ud800First", "$", "text that is no Unicode", "half a surrogate pair")]
    [InlineData(RecordFolder.Round, "\"round\":", "\"\\udc00\":", "$", "text that is no Unicode", "half a surrogate pair")]
    [InlineData(RecordFolder.Round, "\"year\": 2024", "\"year\": 2023", "$.year", "2023", "the year of the first day, 2024")]
    [InlineData(RecordFolder.Round, "\"format\": \"bilateral\"", "\"format\": \"Bilateral\"", "$.format", "\"Bilateral\"", "one of bilateral, trilateral, multilateral")]
    [InlineData(RecordFolder.Round, "\"2024-03-11\"", "\"2024-02-30\"", "$.startDate", "\"2024-02-30\"", "a date that exists")]
    [InlineData(RecordFolder.Round, "\"2024-03-12\"", "\"2024-03-10\"", "$.endDate", "2024-03-10", "a day not before the first, 2024-03-11")]
    [InlineData(RecordFolder.Round, "\"2024-03-12\"", "null", "$.endDate", "one date without the other", "both dates, or null for both")]
    [InlineData(RecordFolder.Round, "\"hostCountry\": \"US\"", "\"hostCountry\": \"UK\"", "$.hostCountry", "\"UK\", of which there is no record", "a record in countries.json, such as \"US\"")]
    [InlineData(RecordFolder.Round, "\"series\": \"us-fr\"", "\"series\": \"us-de\"", "$.series", "\"us-de\"", "a record in series.json")]
    [InlineData(RecordFolder.Round, "[\"cybercrime\"]", "[\"cyber-crime\"]", "$.topics[0]", "\"cyber-crime\"", "such as \"cybercrime\"")]
    [InlineData(RecordFolder.Round, "[\"cybercrime\"]", "[\"cybercrime\", \"cybercrime\"]", "$.topics[1]", "\"cybercrime\" again", "each item once")]
    [InlineData(RecordFolder.Round, "[\"cybercrime\"]", "\"cybercrime\"", "$.topics", "\"cybercrime\"", "a list")]
    [InlineData(RecordFolder.Round, "[\"budapest-convention\"]", "[\"budapest\"]", "$.instruments[0]", "\"budapest\"", "a record in instruments.json")]
    [InlineData(RecordFolder.Round, "{ \"agency\": \"us-dhs\"", "{ \"agency\": \"us-cisa\"", "$.delegations[0].agencies[1].agency", "\"us-cisa\" again", "each agency once")]
    [InlineData(RecordFolder.Round, "{ \"agency\": \"us-dhs\"", "{ \"agency\": \"us-dhd\"", "$.delegations[0].agencies[1].agency", "\"us-dhd\"", "such as \"us-dhs\"")]
    [InlineData(RecordFolder.Round, "\"person\": \"liesyl-franz\"", "\"person\": \"nobody\"", "$.delegations[0].leads[0].person", "\"nobody\"", "a record in people.json")]
    [InlineData(RecordFolder.Round, "\"country\": \"FR\"", "\"country\": \"US\"", "$.delegations[1].country", "\"US\" again", "each country once")]
    [InlineData(RecordFolder.Round, "\"digital-ambassador\", \"role\": \"lead\"", "\"digital-ambassador\", \"role\": \"co-lead\"", "$.delegations[1].leads[0].role", "a sole head", "lead")]
    [InlineData(RecordFolder.Round, "\"acting\": false, \"onBehalfOf\": null", "\"acting\": null, \"onBehalfOf\": null", "$.delegations[0].leads[0].acting", "null", "true or false")]
    [InlineData(RecordFolder.Round, "\"agencyCount\": 2", "\"agencyCount\": -2", "$.delegations[0].agencyCount", "-2", "a whole number above 0, or null")]
    [InlineData(RecordFolder.Round, "\"henri-verdier\", \"name\": null", "\"henri-verdier\", \"name\": \"A company\"", "$.participants[0]", "both person and name", "exactly one")]
    [InlineData(RecordFolder.Round, "https://example.org/note", "ftp://example.org/note", "$.sources[0].url", "\"ftp://example.org/note\"", "http:// or https://")]
    [InlineData(RecordFolder.Round, "https://example.org/note", "https://example.org/\\u0000", "$.sources[0].url", "\"https://example.org/", "http:// or https://")]
    [InlineData(RecordFolder.Round, "\"outcomes\": [{ \"kind\": \"commitment\", \"text\": \"Meet again.\" }]", "\"outcomes\": [7]", "$.outcomes[0]", "7", "an object")]
    [InlineData(RecordFolder.Round, "\"id\": \"us-fr-1\"", "\"id\": \"us-fr-2\"", "$.id", "\"us-fr-2\"", "the name of the file, \"us-fr-1\"")]
    [InlineData(RecordFolder.Round, "\"id\": \"us-fr-1\"", "\"id\": \"US FR\"", "$.id", "\"US FR\"", "lower case letters and digits")]
    [InlineData("agencies.json", "\"id\": \"us-cisa\"", "\"id\": \"us-dhs\"", "$[1].id", "\"us-dhs\" again", "an id that no other record has")]
    [InlineData("agencies.json", "\"id\": \"fr-anssi\", \"country\": \"FR\"", "\"id\": \"fr-anssi\", \"country\": \"US\"", "$[2].id", "\"fr-anssi\"", "begins with \"us-\"")]
    [InlineData("agencies.json", "\"parent\": \"us-dhs\"", "\"parent\": \"us-cisa\"", "$[1].parent", "the circle us-cisa → us-cisa", "comes to an end")]
    [InlineData("agencies.json", "\"successorOf\": null },\n  { \"id\": \"us-cisa\"", "\"successorOf\": \"us-none\" },\n  { \"id\": \"us-cisa\"", "$[0].successorOf", "\"us-none\"", "a record in agencies.json")]
    [InlineData("people.json", "\"aliases\": []", "\"aliases\": [\"Franz\", \"Franz\"]", "$[0].aliases[1]", "\"Franz\" again", "each item once")]
    [InlineData("countries.json", "\"kind\": \"state\" }\n]", "\"kind\": \"realm\" }\n]", "$[1].kind", "\"realm\"", "one of state, union, organisation, territory-office")]
    [InlineData("series.json", "[\"US\", \"FR\"]", "[]", "$[0].parties", "0 item(s)", "at least 1")]
    public void A_fault_is_reported_with_its_file_place_finding_and_what_is_allowed(
        string file, string old, string text, string path, string found, string allowed)
    {
        _folder.Replace(file, old, text);

        var fault = Assert.Single(
            Faults(), fault => fault.File == file && fault.Path == path && fault.Allowed.Contains(allowed, StringComparison.Ordinal));

        Assert.Contains(found, fault.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\n\"id\": }]", "text that is no JSON at line 2, byte 7")]
    [InlineData("", "text that is no JSON at line 1, byte 1")]
    [InlineData("{}", "no list")]
    [InlineData("null", "no list")]
    public void A_file_that_cannot_be_read_as_records_is_named(string text, string found)
    {
        _folder.Write("topics.json", text);

        Assert.Contains(Faults(), fault => fault.File == "topics.json" && fault.Path == "$" && fault.Found == found);
    }

    [Theory]
    [InlineData(RecordFolder.Round, "$.title", "First United States–France Cyber Dialogue", 600)]
    [InlineData(RecordFolder.Round, "$.outcomes[0].text", "Meet again.", 10_000)]
    public void A_text_is_as_long_as_allowed_and_no_longer(string file, string path, string text, int most)
    {
        // Characters that are two UTF-16 units each.
        var longest = string.Concat(Enumerable.Repeat("\U00020000", most));
        _folder.Replace(file, text, longest);
        Read();

        _folder.Replace(file, longest, longest + "a");
        var fault = Assert.Single(Faults(), fault => fault.Path == path);
        Assert.Equal($"at most {most}", fault.Allowed);
    }

    [Fact]
    public void Circles_of_several_agencies_are_reported()
    {
        _folder.Replace("agencies.json", "\"parent\": null, \"kind\": \"department\"", "\"parent\": \"us-cisa\", \"kind\": \"department\"");

        Assert.Equal(
            ["the circle us-dhs → us-cisa → us-dhs", "the circle us-cisa → us-dhs → us-cisa"], Faults().Select(fault => fault.Found));
    }

    [Fact]
    public void A_fault_in_the_shape_of_a_record_hides_no_fault_between_records()
    {
        _folder.Replace("agencies.json", "\"parent\": null, \"kind\": \"department\"", "\"parent\": \"us-cisa\", \"kind\": \"ministery\"");
        _folder.Replace("agencies.json", "\"id\": \"fr-anssi\"", "\"colour\": \"blue\", \"id\": \"de-bsi\"");
        _folder.Replace(RecordFolder.Round, "\"round\": 1, \"year\": 2024", "\"round\": 0, \"year\": 2023");
        _folder.Replace(RecordFolder.Round, "\"2024-03-12\"", "\"2024-03-10\"");
        _folder.Replace(RecordFolder.Round, "\"role\": \"opener\"", "\"role\": \"closer\"");
        _folder.Replace(RecordFolder.Round, "\"henri-verdier\", \"name\": null", "null, \"name\": null");

        Snapshot.Match(string.Join('\n', Faults()));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{}")]
    [InlineData(null)]
    public void What_a_file_that_cannot_be_read_may_hold_is_missed_nowhere_else(string? text)
    {
        if (text is null)
            _folder.Delete("topics.json");
        else
            _folder.Write("topics.json", text);

        Assert.Equal("topics.json", Assert.Single(Faults()).File);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_reported()
    {
        var path = Path.Combine(_folder.Path, RecordFolder.Round);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.AsSpan().IndexOf("Washington"u8)] = 0xFF;
        File.WriteAllBytes(path, bytes);

        var fault = Assert.Single(Faults());

        Assert.Equal((RecordFolder.Round, "$", "text that is no Unicode"), (fault.File, fault.Path, fault.Found));
    }

    [Fact]
    public void Missing_and_unexpected_files_are_reported()
    {
        _folder.Delete("topics.json");
        _folder.Write("notes/extra.json", "[]");

        var faults = Faults();

        Assert.Contains(faults, fault => fault.File == "topics.json" && fault.Found == "nothing");
        Assert.Contains(faults, fault => fault.File == "notes/extra.json" && fault.Found == "a file of another name");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        var path = Path.Combine(_folder.Path, "nowhere");

        var fault = Assert.Single(Assert.Throws<InvalidRecordsException>(() => RecordReader.Read(RecordSource.Folder(path))).Faults, f => f.File == path);

        Assert.Equal("a folder of record files that can be read", fault.Allowed);
    }

    [Fact]
    public void All_faults_of_all_files_are_reported_at_once()
    {
        _folder.Replace("countries.json", "\"kind\": \"state\" }\n]", "\"kind\": \"realm\" }\n]");
        _folder.Replace(RecordFolder.Round, "\"2024-03-11\"", "\"11 March\"");
        _folder.Replace(RecordFolder.Round, "\"us-dhs\"", "\"us-nasa\"");
        _folder.Write("dialogues/broken.json", "{ \"id\": ");

        Snapshot.Match(string.Join('\n', Faults()));
    }

    [Fact]
    public void Of_very_many_faults_all_are_counted_and_the_first_thousand_told()
    {
        for (var number = 2; number <= 1200; number++)
            _folder.Write($"dialogues/us-fr-{number}.json", "{");

        var refusal = Assert.Throws<InvalidRecordsException>(() => RecordReader.Check(RecordSource.Folder(_folder.Path)));

        Assert.Equal((1199, 1000), (refusal.Count, refusal.Faults.Count));
        Assert.Equal("and 199 more", refusal.ToLines().Last());
    }

    [Fact]
    public void Records_that_are_checked_and_not_kept_are_read_again_and_say_the_same()
    {
        var kept = RecordReader.Read(RecordSource.BuiltIn);
        var streamed = RecordReader.Check(RecordSource.BuiltIn);

        Assert.Equal(kept.InOrder().Select(record => record.Json), streamed.InOrder().Select(record => record.Json));
        Assert.Equal((kept.ToString(), kept.Count), (streamed.ToString(), streamed.Count));
        Assert.Equal(streamed.Count, streamed.InOrder().Count());
    }

    [Fact]
    public void Records_come_in_the_order_of_their_keys_not_of_their_files()
    {
        foreach (var id in new[] { "us-fr-1-b", "us-fr-10" })
            _folder.Write($"dialogues/{id}.json", File.ReadAllText(Path.Combine(_folder.Path, RecordFolder.Round)).Replace("\"us-fr-1\"", $"\"{id}\"", StringComparison.Ordinal));

        Assert.Equal(["us-fr-1", "us-fr-1-b", "us-fr-10"], Read().InOrder(typeof(DialogueRecord)).Select(record => record.Key));
    }

    [Fact]
    public void Deep_and_large_files_are_refused_without_harm()
    {
        _folder.Write("topics.json", new string('[', 100_000));
        _folder.Write("series.json", $"[\"{new string('x', 70 * 1024 * 1024)}\"]");

        var faults = Faults();

        Assert.Contains(faults, fault => fault.File == "topics.json" && fault.Allowed == "JSON nested at most 16 deep");
        Assert.Contains(faults, fault => fault.File == "series.json" && fault.Found.EndsWith("bytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Faulty_records_are_not_loaded()
    {
        _folder.Replace(RecordFolder.Round, "\"us-dhs\"", "\"us-nasa\"");
        await using var services = new ServiceCollection()
            .AddDirectoryStorage()
            .Configure<DirectoryOptions>(options => options.Records = _folder.Path)
            .BuildServiceProvider();

        await Assert.ThrowsAsync<InvalidRecordsException>(() => services.GetRequiredService<DirectoryLoader>().LoadAsync());

        Assert.Null(services.GetRequiredService<LiveDirectory>().Revision);
    }

    private RecordSet Read() => RecordReader.Read(RecordSource.Folder(_folder.Path));

    private IReadOnlyList<RecordFault> Faults() => Assert.Throws<InvalidRecordsException>(Read).Faults;
}
