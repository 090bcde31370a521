using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>
/// One reading of a source. The kinds that others refer to are read, checked and kept first; then each dialogue can be read and checked by
/// itself, whole, and need not be kept.
/// </summary>
internal sealed class RecordReading
{
    private static readonly Type Dialogue = typeof(DialogueRecord);

    private readonly RecordKeys _keys = new();
    private readonly RecordFiles _files;
    private readonly Dictionary<Type, IReadOnlyList<RecordElement>> _records = [];

    /// <summary>Reads and checks all but the dialogues.</summary>
    public RecordReading(RecordSource source, FaultList faults)
    {
        _files = new RecordFiles(source, faults);
        var checks = new List<(string File, ShapeCheck Check)>();
        foreach (var kind in RecordReader.Kinds.Where(kind => kind != Dialogue))
        {
            var records = new List<RecordElement>();
            foreach (var file in _files.Of(kind))
            {
                var check = new ShapeCheck(file, faults);
                records.AddRange(_files.Read(file, kind, faults).Where(record => IsReadable(record, kind, check, faults)));
                checks.Add((file, check));
            }

            _records[kind] = records;
        }

        foreach (var (file, check) in checks)
            _keys.Define(file, check, faults);
        _keys.Miss(faults.Kept.Where(fault => fault.Path == "$").Select(fault => fault.File));
        foreach (var (file, check) in checks)
            _keys.CheckReferences(file, check, faults);
        RecordRules.CheckAgencies(_records[typeof(AgencyRecord)], faults);
    }

    /// <summary>How many dialogues there are to read.</summary>
    public int DialogueFiles => _files.Of(Dialogue).Count();

    /// <summary>The records of a kind that is kept.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : IRecord =>
        [.. _records[typeof(T)].Select(Value<T>).OrderBy(record => record.Id, StringComparer.Ordinal)];

    /// <summary>The dialogues without faults in the order of their keys, read and checked as they are asked for.</summary>
    public IEnumerable<DialogueRecord> Dialogues(FaultList faults)
    {
        foreach (var file in _files.Of(Dialogue))
        {
            var before = faults.Count;
            var check = new ShapeCheck(file, faults);
            foreach (var dialogue in _files.Read(file, Dialogue, faults).Where(record => IsReadable(record, Dialogue, check, faults)))
            {
                _keys.CheckReferences(file, check, faults);
                RecordRules.CheckDialogue(dialogue, faults);
                if (faults.Count == before)
                    yield return Value<DialogueRecord>(dialogue);
            }
        }
    }

    /// <summary>The dialogues once more; files may have changed since they were checked, so they are checked again.</summary>
    public IEnumerable<DialogueRecord> DialoguesAgain()
    {
        var faults = new FaultList();
        foreach (var dialogue in Dialogues(faults))
        {
            faults.ThrowIfAny();
            yield return dialogue;
        }

        faults.ThrowIfAny();
    }

    private static T Value<T>(RecordElement record) => record.Json.Deserialize<T>(RecordJson.Compact)!;

    /// <summary>Checks the shape of one record; false when its texts cannot be read at all.</summary>
    private static bool IsReadable(RecordElement record, Type kind, ShapeCheck check, FaultList faults)
    {
        try
        {
            var shape = RecordShape.Of(kind);
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
}
