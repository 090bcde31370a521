namespace DelegationDirectory.Testing;

/// <summary>A folder of records without faults, into which a test puts one.</summary>
public sealed class RecordFolder : IDisposable
{
    public const string Round = "dialogues/us-fr-1.json";

    /// <summary>Writes a small folder: one round.</summary>
    public RecordFolder()
    {
        Write("countries.json", """
            [
              { "id": "US", "alpha3": "USA", "name": "United States", "region": "Americas", "subregion": "Northern America", "kind": "state" },
              { "id": "FR", "alpha3": "FRA", "name": "France", "region": "Europe", "subregion": "Western Europe", "kind": "state" }
            ]
            """);
        Write("agencies.json", """
            [
              { "id": "us-dhs", "country": "US", "name": "Department of Homeland Security", "nativeName": null, "acronym": "DHS",
                "parent": null, "kind": "department", "website": "https://www.dhs.gov", "successorOf": null },
              { "id": "us-cisa", "country": "US", "name": "Cybersecurity and Infrastructure Security Agency", "nativeName": null,
                "acronym": "CISA", "parent": "us-dhs", "kind": "cyber-agency", "website": null, "successorOf": null },
              { "id": "fr-anssi", "country": "FR", "name": "National Cybersecurity Agency", "nativeName": null, "acronym": "ANSSI",
                "parent": null, "kind": "cyber-agency", "website": null, "successorOf": null }
            ]
            """);
        Write("people.json", """
            [
              { "id": "liesyl-franz", "name": "Liesyl Franz", "country": "US", "aliases": [] },
              { "id": "henri-verdier", "name": "Henri Verdier", "country": "FR", "aliases": [] }
            ]
            """);
        Write("series.json", """
            [{ "id": "us-fr", "name": "United States–France Cyber Dialogue", "parties": ["US", "FR"], "topicArea": "cyber" }]
            """);
        Write("topics.json", """
            [{ "id": "cybercrime", "name": "Cybercrime", "description": "Crime by computer.", "category": "security" }]
            """);
        Write("instruments.json", """
            [{ "id": "budapest-convention", "name": "Budapest Convention", "kind": "treaty", "description": "A treaty." }]
            """);
        Write(Round, """
            {
              "id": "us-fr-1", "series": "us-fr", "title": "First United States–France Cyber Dialogue", "round": 1, "year": 2024,
              "format": "bilateral", "mode": "in-person", "startDate": "2024-03-11", "endDate": "2024-03-12", "city": "Washington",
              "hostCountry": "US",
              "delegations": [
                { "country": "US",
                  "leads": [{ "person": "liesyl-franz", "title": "Deputy Assistant Secretary", "agency": null,
                    "rank": "deputy-assistant-secretary", "role": "lead", "acting": false, "onBehalfOf": null, "asListed": null }],
                  "agencies": [{ "agency": "us-cisa", "asListed": "CISA" }, { "agency": "us-dhs", "asListed": null }],
                  "listing": "complete", "observers": [], "headcount": null, "agencyCount": 2 },
                { "country": "FR",
                  "leads": [{ "person": "henri-verdier", "title": "Ambassador for Digital Affairs", "agency": "fr-anssi",
                    "rank": "digital-ambassador", "role": "lead", "acting": false, "onBehalfOf": null, "asListed": null }],
                  "agencies": [{ "agency": "fr-anssi", "asListed": null }],
                  "listing": "partial", "observers": [{ "name": "Industry", "kind": "industry" }], "headcount": null, "agencyCount": null }
              ],
              "participants": [{ "person": "henri-verdier", "name": null, "title": null, "role": "opener" }],
              "topics": ["cybercrime"], "instruments": ["budapest-convention"],
              "outcomes": [{ "kind": "commitment", "text": "Meet again." }],
              "sources": [{ "url": "https://example.org/note", "publisher": "A ministry", "title": null, "published": "2024-03-13" }],
              "confidence": "primary", "note": null
            }
            """);
    }

    private RecordFolder(string original)
    {
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
            Write(System.IO.Path.GetRelativePath(original, file), File.ReadAllText(file));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("records").FullName;

    /// <summary>Copies the records built in, with all that lies beside them, as a contributor would.</summary>
    public static RecordFolder CopyOfBuiltIn() =>
        new(System.IO.Path.Combine(Repository.Root, "src", "DelegationDirectory", "Records", "Data"));

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    /// <summary>Changes a file's text.</summary>
    public void Replace(string file, string old, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        var before = File.ReadAllText(path);
        if (!before.Contains(old, StringComparison.Ordinal))
            throw new ArgumentException($"{file} has no text {old}", nameof(old));
        File.WriteAllText(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
