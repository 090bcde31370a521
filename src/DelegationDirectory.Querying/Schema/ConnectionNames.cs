using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Querying.Schema;

/// <summary>Names of connections and their parts, as the contract has them: the types are named from the field.</summary>
internal static class ConnectionNames
{
    public const string First = "first";
    public const string Last = "last";
    public const string TotalCount = "totalCount";
    public const string Nodes = "nodes";
    public const string Edges = "edges";
    public const string Node = "node";
    public const string Cursor = "cursor";
    public const string PageInfo = "pageInfo";
    public const string HasNextPage = "hasNextPage";
    public const string HasPreviousPage = "hasPreviousPage";
    public const string StartCursor = "startCursor";
    public const string EndCursor = "endCursor";
    public const string PageInfoType = "PageInfo";

    public static string Connection(CollectionField field) => Connection(field.Name);

    public static string Connection(string field) => $"{Stem(field)}Connection";

    public static string Edge(CollectionField field) => Edge(field.Name);

    public static string Edge(string field) => $"{Stem(field)}Edge";

    private static string Stem(string field) => char.ToUpperInvariant(field[0]) + field[1..];
}
