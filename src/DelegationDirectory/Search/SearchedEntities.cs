using DelegationDirectory.Model;

namespace DelegationDirectory.Search;

/// <summary>The entities that can be searched for.</summary>
internal static class SearchedEntities
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. Enum.GetValues<SearchKind>().Select(TypeOf)];

    /// <summary>The entity of a kind.</summary>
    public static Type TypeOf(SearchKind kind) => kind switch
    {
        SearchKind.Country => typeof(Country),
        SearchKind.Agency => typeof(Agency),
        SearchKind.Person => typeof(Person),
        SearchKind.Topic => typeof(Topic),
        SearchKind.Instrument => typeof(Instrument),
        SearchKind.Series => typeof(Series),
        SearchKind.Dialogue => typeof(Dialogue),
        _ => throw new NotSupportedException(kind.ToString()),
    };
}
