using System.Buffers.Text;
using System.Text;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;

namespace DelegationDirectory.Querying.Nodes;

/// <summary>
/// Global ids: Base64 of <c>{Type}:{key}</c>. On input padding may be missing, the URL-safe alphabet is taken, and so is the older
/// form with a line break and a type letter before the key.
/// </summary>
internal static class GlobalId
{
    public static string Encode(EntityType entity, object key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{entity.Name}:{key}"));

    /// <summary>The key of an entity of the given kind.</summary>
    /// <exception cref="QueryError">The text is no global id, or one of another kind of entity.</exception>
    public static object KeyOf(EntityType entity, LeafValue leaf) =>
        leaf.Value is string id && TryDecode(id, out var name, out var key) && name == entity.Name && ToKey(entity, key) is { } value
            ? value
            : throw QueryError.BadId(leaf.Value.ToString()!, leaf.Node);

    /// <summary>The kind of entity and its key.</summary>
    /// <exception cref="QueryError">The text is no global id of this graph.</exception>
    public static (EntityType Entity, object Key) Decode(EntityGraph graph, LeafValue leaf) =>
        leaf.Value is string id && TryDecode(id, out var name, out var key)
            && graph.FindNode(name) is { } entity && ToKey(entity, key) is { } value
            ? (entity, value)
            : throw QueryError.BadId(leaf.Value.ToString()!, leaf.Node);

    private static object? ToKey(EntityType entity, string key) =>
        LeafConverter.TryConvert(key, entity.KeyType, out var value) ? value : null;

    private static bool TryDecode(string id, out string name, out string key)
    {
        name = key = "";
        var urlSafe = id.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        if (urlSafe.Length == 0 || !Base64Url.IsValid(urlSafe))
            return false;

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(urlSafe));
        var separator = text.AsSpan().IndexOfAny(':', '\n');
        if (separator <= 0)
            return false;
        name = text[..separator];
        key = text[(separator + (text[separator] == '\n' ? 2 : 1))..];
        return true;
    }
}
