using DelegationDirectory.Model;

namespace DelegationDirectory.Search;

/// <summary>What a search reads of an entry.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">Its names, the key last.</param>
/// <param name="Words">Its words.</param>
internal sealed record FoundEntry(long Id, string Names, string Words)
{
    /// <summary>What it is.</summary>
    public SearchKind Kind => SearchEntries.KindOf(Id);

    /// <summary>Its key.</summary>
    public string Key { get; } = Names[(Names.LastIndexOf('\n') + 1)..];

    /// <summary>The name with a number.</summary>
    public string Name(int number)
    {
        var names = Names.AsSpan();
        for (; number > 0; number--)
            names = names[(names.IndexOf('\n') + 1)..];
        return (names.IndexOf('\n') is >= 0 and var end ? names[..end] : names).ToString();
    }
}
