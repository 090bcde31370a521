using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DelegationDirectory.Records;

/// <summary>Reads all records of a source and reports all their faults at once.</summary>
public static class RecordReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    internal const int MaxFileBytes = 64 * 1024 * 1024;

    private const int MaxDepth = 16;

    /// <summary>The kinds of record that have files of their own.</summary>
    internal static readonly IReadOnlyList<Type> Kinds =
    [
        typeof(CountryRecord), typeof(AgencyRecord), typeof(PersonRecord), typeof(SeriesRecord), typeof(TopicRecord), typeof(InstrumentRecord),
        typeof(DialogueRecord),
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(RecordEnums.Policy) },
        MaxDepth = MaxDepth,
    };

    /// <summary>Reads and checks.</summary>
    /// <param name="source">Where the files are.</param>
    /// <exception cref="InvalidRecordsException">There are faults: in the files, or in reading them.</exception>
    public static RecordSet Read(RecordSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var faults = new List<RecordFault>();
        var checks = new List<(string File, ShapeCheck Check)>();
        var records = Kinds.ToDictionary(kind => kind, _ => new List<RecordElement>());

        foreach (var file in List(source, faults))
            if (KindOf(file) is { } kind)
                checks.Add((file, ReadFile(source, file, kind, records[kind], faults)));
            else
                faults.Add(new(file, "$", "a file of another name", $"the files {string.Join(", ", Kinds.Select(FileOf))}"));

        RecordRules.CheckKeys(checks, faults);
        RecordRules.CheckAgencies(records[typeof(AgencyRecord)], faults);
        RecordRules.CheckDialogues(records[typeof(DialogueRecord)], faults);
        if (faults.Count > 0)
            throw new InvalidRecordsException([.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal)]);

        return new RecordSet(
            Of<CountryRecord>(), Of<AgencyRecord>(), Of<PersonRecord>(), Of<SeriesRecord>(), Of<TopicRecord>(), Of<InstrumentRecord>(),
            Of<DialogueRecord>());

        IReadOnlyList<T> Of<T>() => [.. records[typeof(T)].Select(record => record.Json.Deserialize<T>(Json)!)];
    }

    /// <summary>The file of a kind of record, or its folder with a slash at the end.</summary>
    internal static string FileOf(Type kind) => kind.GetCustomAttribute<RecordFileAttribute>()!.Name;

    private static IReadOnlyList<string> List(RecordSource source, List<RecordFault> faults)
    {
        IReadOnlyList<string> files;
        try
        {
            files = source.List();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(source.Name, "$", Reason(e), "a folder of record files that can be read"));
            return [];
        }

        foreach (var missing in Kinds.Select(FileOf).Where(name => !files.Any(file => file == name || (name[^1] == '/' && file.StartsWith(name, StringComparison.Ordinal)))))
            faults.Add(new(missing, "$", "nothing", missing[^1] == '/' ? "a folder with one file for each record" : "a file with a list of records"));
        return files;
    }

    private static Type? KindOf(string file) =>
        Kinds.FirstOrDefault(kind => FileOf(kind) == file || FileOf(kind) == file[..(file.LastIndexOf('/') + 1)]);

    private static ShapeCheck ReadFile(RecordSource source, string file, Type kind, List<RecordElement> records, List<RecordFault> faults)
    {
        var check = new ShapeCheck(file, faults);
        try
        {
            using var stream = source.Open(file);
            if (stream.Length > MaxFileBytes)
            {
                faults.Add(new(file, "$", $"{stream.Length} bytes", $"at most {MaxFileBytes}"));
                return check;
            }

            using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var shape = RecordShape.Of(kind);
            foreach (var record in Elements(json.RootElement.Clone(), kind, file, faults))
                if (ReadRecord(record, shape, check, faults))
                    records.Add(record);
        }
        catch (JsonException e)
        {
            faults.Add(new(file, "$", $"text that is no JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", $"JSON nested at most {MaxDepth} deep"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(file, "$", Reason(e), "a file that can be read"));
        }

        return check;
    }

    /// <summary>Checks the shape of one record; false when its texts cannot be read at all.</summary>
    private static bool ReadRecord(RecordElement record, RecordShape shape, ShapeCheck check, List<RecordFault> faults)
    {
        try
        {
            check.Define(record.Json, shape, record.Path);
            check.Record(record.Json, shape, record.Path);
            return true;
        }
        catch (InvalidOperationException)
        {
            // What JSON's grammar admits and no text can hold shows only when the text is asked for.
            faults.Add(new(record.File, record.Path, "text that is no Unicode", "UTF-8, and no escape of half a surrogate pair"));
            return false;
        }
    }

    private static IEnumerable<RecordElement> Elements(JsonElement root, Type kind, string file, List<RecordFault> faults)
    {
        if (FileOf(kind)[^1] == '/')
            return [new(file, "$", root)];
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray().Select((element, index) => new RecordElement(file, $"$[{index}]", element));
        faults.Add(new(file, "$", "no list", "a list of records"));
        return [];
    }

    private static string Reason(Exception e) => $"an error in reading ({e.Message})";
}
