using System.Text.Json;

namespace DelegationDirectory.Transport.Tables;

/// <summary>Reads a table out of an answer's data.</summary>
internal sealed class TableRows(TableShape shape, JsonElement data)
{
    /// <summary>The cells of each row: the values found there, several where there is a list on the way.</summary>
    public IEnumerable<IReadOnlyList<JsonElement>[]> Read()
    {
        var constant = shape.Columns.Select(column => column.IsOfRow ? [] : Values(data, column.Path)).ToArray();
        return Things().Select(thing => shape.Columns.Select((column, place) =>
            column.IsOfRow ? Values(thing, column.Path) : constant[place]).ToArray());
    }

    /// <summary>No rows where the thing that has the list is not there.</summary>
    private IEnumerable<JsonElement> Things()
    {
        var place = data;
        foreach (var name in shape.Rows)
        {
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(name, out place))
                return [];
        }

        return shape.Rows.Count == 0 ? [data] : place.ValueKind == JsonValueKind.Array ? place.EnumerateArray() : [];
    }

    private static List<JsonElement> Values(JsonElement from, IReadOnlyList<string> path)
    {
        var found = new List<JsonElement>();
        Add(from, 0);
        return found;

        void Add(JsonElement value, int step)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray())
                    Add(item, step);
            }
            else if (step < path.Count && value.ValueKind == JsonValueKind.Object && value.TryGetProperty(path[step], out var next))
            {
                Add(next, step + 1);
            }
            else
            {
                // What is missing has its place as well: the first of these belongs to the first of those in the next column.
                found.Add(step == path.Count ? value : default);
            }
        }
    }
}
