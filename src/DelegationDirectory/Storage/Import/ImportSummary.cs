using System.Globalization;

namespace DelegationDirectory.Storage.Import;

/// <summary>What an import changed, or would change.</summary>
public sealed class ImportSummary
{
    private const int MaxNames = 5;

    private readonly List<(string Kind, ChangeType Type, int Count, List<string> Names)> _changes = [];

    /// <summary>The revision that the database is at; null for a database that was never filled.</summary>
    public DirectoryRevision? Revision { get; internal set; }

    /// <summary>Whether nothing was or would be changed.</summary>
    public bool IsEmpty => _changes.Count == 0;

    /// <summary>A line for each kind of record of which some were added, changed or removed, with the keys of the first few.</summary>
    public IEnumerable<string> ToLines() =>
        from change in _changes
        group change by change.Kind into kind
        select $"{kind.Key}: {string.Join(", ", kind.OrderBy(change => change.Type).Select(change => Words(change.Type, change.Count, change.Names)))}";

    internal void Add(string kind, RecordChange change)
    {
        if (change.Type == ChangeType.Unchanged)
            return;
        var place = _changes.FindIndex(known => known.Kind == kind && known.Type == change.Type);
        if (place < 0)
        {
            _changes.Add((kind, change.Type, 1, [change.Key]));
            return;
        }

        var (_, type, count, names) = _changes[place];
        if (names.Count < MaxNames)
            names.Add(change.Key);
        _changes[place] = (kind, type, count + 1, names);
    }

    private static string Words(ChangeType type, int count, List<string> names) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count:#,0} {type.ToString().ToLowerInvariant()} ({string.Join(", ", names)}{(count > names.Count ? ", …" : "")})");
}
