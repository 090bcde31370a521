using System.Text;

namespace DelegationDirectory.Search;

/// <summary>A statement that selects entries, with its values.</summary>
internal sealed class EntryStatement
{
    private readonly StringBuilder _sql = new($"SELECT {EntryReader.Columns}");
    private readonly List<object> _values = [];

    /// <summary>Adds to the text.</summary>
    public void Append(string sql) => _sql.Append(sql);

    /// <summary>Adds a value.</summary>
    /// <returns>What stands for it in the text.</returns>
    public string Value(object value)
    {
        _values.Add(value);
        return $"{{{_values.Count - 1}}}";
    }

    /// <summary>Reads from it one of the entries that are wanted more than are, to see whether there are more.</summary>
    public async Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken) =>
        Candidates.Of(await EntryReader.ReadAsync(query, _sql.ToString(), _values, most + 1, cancellationToken).ConfigureAwait(false), most);
}
