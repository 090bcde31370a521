using DelegationDirectory.Transport.Documents;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Tables;

/// <summary>
/// How the answer to an operation is laid out as a table. The first connection makes the rows, else the first list of things; without
/// either there is one row. Every other value is a column, in the order of the selection: nested things by their path, with dots.
/// </summary>
internal sealed class TableShape
{
    private TableShape(string? name, IReadOnlyList<string> rows, IReadOnlyList<TableColumn> columns)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The operation's name.</summary>
    public string? Name { get; }

    /// <summary>The names that lead to the list whose things are the rows; empty when the answer is one row.</summary>
    public IReadOnlyList<string> Rows { get; }

    public IReadOnlyList<TableColumn> Columns { get; }

    public static TableShape Of(GraphQLDocument document, string? operationName, ISchema schema)
    {
        var operation = OperationSelection.Select(document, operationName);
        var root = new TableFields(schema, document).Of(operation);
        var rows = Lists(root, []).OrderByDescending(list => list.IsConnection).FirstOrDefault().Path ?? [];
        var leaves = Leaves(root, [], []).ToList();
        var headings = Headings(leaves);
        return new(operation.Name?.StringValue, rows, [.. leaves.Zip(headings, (leaf, heading) => Column(heading, leaf.Path, rows))]);
    }

    private static TableColumn Column(string heading, string[] path, string[] rows)
    {
        var isOfRow = rows.Length > 0 && path.AsSpan().StartsWith(rows);
        return new(heading, isOfRow ? path[rows.Length..] : path, isOfRow);
    }

    /// <summary>The lists of things that lie in no other list, in the order of the selection.</summary>
    private static IEnumerable<(string[] Path, bool IsConnection)> Lists(TableField parent, string[] path) =>
        parent.Fields.Where(field => field.Fields.Count > 0).SelectMany(field =>
            field.IsList ? [([.. path, field.Name], parent.IsConnection)] : Lists(field, [.. path, field.Name]));

    /// <summary>Each value with its path, and with those of its names that tell something: not <c>nodes</c> or <c>edges</c> of a page.</summary>
    private static IEnumerable<(string[] Path, string[] Telling)> Leaves(TableField parent, string[] path, string[] telling, bool inEdge = false)
    {
        foreach (var field in parent.Fields)
        {
            var isList = parent.IsConnection && field.IsList;
            var isWrapper = field.Fields.Count > 0 && (isList || (inEdge && field.Name == "node"));
            string[] fieldPath = [.. path, field.Name];
            string[] fieldTelling = isWrapper ? telling : [.. telling, field.Name];
            if (field.IsValue)
                yield return (fieldPath, fieldTelling);
            foreach (var leaf in Leaves(field, fieldPath, fieldTelling, inEdge: isList))
                yield return leaf;
        }
    }

    /// <summary>Without the names that all have in front; where two would be the same, their whole paths.</summary>
    private static IEnumerable<string> Headings(List<(string[] Path, string[] Telling)> leaves)
    {
        if (leaves.Count == 0)
            return [];
        var shared = leaves.Min(leaf => leaf.Telling.Length - 1);
        while (leaves.Any(leaf => !leaf.Telling.AsSpan(0, shared).SequenceEqual(leaves[0].Telling.AsSpan(0, shared))))
            shared--;
        var headings = leaves.ConvertAll(leaf => string.Join('.', leaf.Telling[shared..]));
        return leaves.Select((leaf, index) =>
            headings.FindIndex(heading => heading == headings[index]) == headings.FindLastIndex(heading => heading == headings[index])
                ? headings[index]
                : string.Join('.', leaf.Path));
    }
}
