using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>The files of a source: which records are where, and what JSON is in them.</summary>
internal sealed class RecordFiles
{
    /// <summary>By name without ending, as that is the key: "a.json" comes after "a-1.json", but "a" before "a-1".</summary>
    private static readonly Comparer<string> ByKey = Comparer<string>.Create(static (one, other) =>
        Path.GetFileNameWithoutExtension(one.AsSpan()).SequenceCompareTo(Path.GetFileNameWithoutExtension(other.AsSpan())));

    private readonly RecordSource _source;
    private readonly ILookup<Type?, string> _files;

    /// <summary>Lists the files; those that are missing and those that are none of the records' are faults.</summary>
    public RecordFiles(RecordSource source, FaultList faults)
    {
        _source = source;
        _files = List(faults).Order(ByKey).ToLookup(KindOf);
        foreach (var file in _files[null])
            faults.Add(new(file, "$", "a file of another name", $"the files {string.Join(", ", RecordReader.Kinds.Select(RecordReader.FileOf))}"));
    }

    /// <summary>The files of a kind, in the order of the keys of what they hold.</summary>
    public IEnumerable<string> Of(Type kind) => _files[kind];

    /// <summary>The records of a file; what cannot be read as such is a fault.</summary>
    public IReadOnlyList<RecordElement> Read(string file, Type kind, FaultList faults)
    {
        try
        {
            using var stream = _source.Open(file);
            if (stream.Length > RecordReader.MaxFileBytes)
            {
                faults.Add(new(file, "$", $"{stream.Length} bytes", $"at most {RecordReader.MaxFileBytes}"));
                return [];
            }

            using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = RecordJson.MaxDepth });
            return Elements(json.RootElement.Clone(), kind, file, faults);
        }
        catch (JsonException e)
        {
            faults.Add(new(file, "$", $"text that is no JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", $"JSON nested at most {RecordJson.MaxDepth} deep"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(file, "$", Reason(e), "a file that can be read"));
        }

        return [];
    }

    private static IReadOnlyList<RecordElement> Elements(JsonElement root, Type kind, string file, FaultList faults)
    {
        if (RecordReader.FileOf(kind)[^1] == '/')
            return [new(file, "$", root)];
        if (root.ValueKind == JsonValueKind.Array)
            return [.. root.EnumerateArray().Select((element, index) => new RecordElement(file, $"$[{index}]", element))];
        faults.Add(new(file, "$", "no list", "a list of records"));
        return [];
    }

    private IReadOnlyList<string> List(FaultList faults)
    {
        IReadOnlyList<string> files;
        try
        {
            files = _source.List();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(_source.Name, "$", Reason(e), "a folder of record files that can be read"));
            return [];
        }

        foreach (var missing in RecordReader.Kinds.Select(RecordReader.FileOf).Where(name => !files.Any(file => IsIn(file, name))))
            faults.Add(new(missing, "$", "nothing", missing[^1] == '/' ? "a folder with one file for each record" : "a file with a list of records"));
        return files;
    }

    /// <summary>The kind of record that a file or a folder of that name holds.</summary>
    public static Type? KindOf(string file) => RecordReader.Kinds.FirstOrDefault(kind =>
        RecordReader.FileOf(kind) is var name && (name == file || file.AsSpan(0, file.LastIndexOf('/') + 1).SequenceEqual(name)));

    private static bool IsIn(string file, string name) => file == name || (name[^1] == '/' && file.StartsWith(name, StringComparison.Ordinal));

    private static string Reason(Exception e) => $"an error in reading ({e.Message})";
}
