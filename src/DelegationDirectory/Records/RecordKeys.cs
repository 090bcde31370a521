namespace DelegationDirectory.Records;

/// <summary>The keys that records refer to: each is unique, and references lead somewhere.</summary>
internal sealed class RecordKeys
{
    private readonly Dictionary<(Type Kind, string Key), string> _files = [];
    private readonly HashSet<string> _unread = [];

    /// <summary>Which records a file has that could not be read is unknown: whether a reference leads to one shows when the file is mended.</summary>
    public void Miss(IEnumerable<string> files) => _unread.UnionWith(files);

    public void Define(string file, ShapeCheck check, FaultList faults)
    {
        foreach (var (kind, key, path) in check.Keys)
            if (!_files.TryAdd((kind, key), file))
                faults.Add(new(file, path, $"\"{key}\" again (first in {_files[(kind, key)]})", "an id that no other record has"));
    }

    public void CheckReferences(string file, ShapeCheck check, FaultList faults)
    {
        foreach (var (kind, key, path) in check.References)
            if (!_files.ContainsKey((kind, key)) && !_unread.Contains(RecordReader.FileOf(kind)))
                faults.Add(new(
                    file, path, $"\"{key}\", of which there is no record",
                    $"the id of a record in {RecordReader.FileOf(kind)}{(faults.IsFull ? "" : Hint(kind, key))}"));
    }

    private string Hint(Type kind, string key)
    {
        var closest = _files.Keys.Where(known => known.Kind == kind).Select(known => known.Key).MinBy(known => Distance(known, key));
        return closest is not null && Distance(closest, key) <= 2 ? $", such as \"{closest}\"" : "";
    }

    /// <summary>Levenshtein's distance: how many letters to change, add or leave out.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
