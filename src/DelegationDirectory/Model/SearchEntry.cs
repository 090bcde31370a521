namespace DelegationDirectory.Model;

/// <summary>The words that one thing of the directory is found by.</summary>
public sealed class SearchEntry
{
    /// <summary>The key, which orders entries: by kind, the latest rounds first, and the same things always alike.</summary>
    public long Id { get; set; }

    /// <summary>What the thing is.</summary>
    public SearchKind Kind { get; set; }

    /// <summary>The thing's key.</summary>
    public required string Key { get; set; }

    /// <summary>Its names as they are written, the chief one first and its key last, each on a line of its own.</summary>
    public required string Names { get; set; }

    /// <summary>
    /// The same lines as words in their folded form, with a line break before each line and a space before and behind each word; then one
    /// more line with other words that tell of it, and the codes of its parties, each behind an <c>@</c>.
    /// </summary>
    public required string Words { get; set; }
}
