using System.Reflection;

namespace DelegationDirectory.Records;

/// <summary>Reads all records of a source and reports all their faults at once.</summary>
public static class RecordReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    internal const int MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>The kinds of record that have files of their own; each refers to none behind it.</summary>
    internal static readonly IReadOnlyList<Type> Kinds =
    [
        typeof(CountryRecord), typeof(AgencyRecord), typeof(PersonRecord), typeof(SeriesRecord), typeof(TopicRecord), typeof(InstrumentRecord),
        typeof(DialogueRecord),
    ];

    private static readonly Dictionary<Type, string> Files =
        Kinds.ToDictionary(kind => kind, kind => kind.GetCustomAttribute<RecordFileAttribute>()!.Name);

    private static readonly Dictionary<Type, string> Names =
        Files.ToDictionary(file => file.Key, file => Path.GetFileNameWithoutExtension(file.Value.TrimEnd('/')));

    /// <summary>Reads and checks, and keeps what was read.</summary>
    /// <param name="source">Where the files are.</param>
    /// <exception cref="InvalidRecordsException">There are faults: in the files, or in reading them.</exception>
    public static RecordSet Read(RecordSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var dialogues = new List<DialogueRecord>();
        return Read(source, _ => dialogues, dialogues.Add, progress: null);
    }

    /// <summary>
    /// Reads and checks, and keeps no dialogue: they are read again when they are needed, so that memory does not grow with their number.
    /// </summary>
    /// <param name="source">Where the files are.</param>
    /// <param name="progress">Is told how far the reading is.</param>
    /// <exception cref="InvalidRecordsException">There are faults: in the files, or in reading them.</exception>
    public static RecordSet Check(RecordSource source, IProgress<RecordProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source, reading => reading.DialoguesAgain(), _ => { }, progress);
    }

    /// <summary>The file of a kind of record, or its folder with a slash at the end.</summary>
    internal static string FileOf(Type kind) => Files[kind];

    /// <summary>The name of a kind of record, which is that of its file: <c>agencies</c>.</summary>
    internal static string NameOf(Type kind) => Names[kind];

    private static RecordSet Read(
        RecordSource source, Func<RecordReading, IEnumerable<DialogueRecord>> dialogues, Action<DialogueRecord> keep,
        IProgress<RecordProgress>? progress)
    {
        var faults = new FaultList();
        var reading = new RecordReading(source, faults);
        var counts = new RecordCounts();
        foreach (var dialogue in reading.Dialogues(faults))
        {
            counts.Add(dialogue);
            keep(dialogue);
            progress?.Report(new RecordProgress("Checking", counts.Dialogues, reading.DialogueFiles));
        }

        faults.ThrowIfAny();
        return new RecordSet(reading, dialogues(reading), counts);
    }
}
