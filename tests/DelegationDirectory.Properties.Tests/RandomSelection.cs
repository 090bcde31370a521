namespace DelegationDirectory.Properties.Tests;

/// <summary>Selections made at random, each in two forms: as they are, and with parts of them in fragments.</summary>
internal sealed class RandomSelection
{
    private readonly Random _random;
    private readonly List<string> _fragments = [];
    private readonly string _plain;
    private readonly string _withFragments;

    public RandomSelection(Random random)
    {
        _random = random;
        (_plain, _withFragments) = Select("Agency", 3);
    }

    public string Plain => $"{{ agencies(first: 7) {{ nodes {_plain} }} }}";

    public string WithFragments => $"{{ agencies(first: 7) {{ nodes {_withFragments} }} }} {string.Join(' ', _fragments)}";

    private (string Plain, string WithFragments) Select(string type, int depth)
    {
        var parts = Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => Field(type, depth)).ToList();
        return ($"{{ {string.Join(' ', parts.Select(part => part.Item1))} }}", $"{{ {string.Join(' ', parts.Select(part => Wrap(type, part.Item2)))} }}");
    }

    private (string, string) Field(string type, int depth)
    {
        if (depth == 0 || _random.Next(3) == 0)
            return ("id", "id");
        var (field, target) = (type, _random.Next(2)) switch
        {
            ("Agency", 0) => ("parent", "Agency"),
            ("Agency", _) => ("delegations(where: { id: { contains: \"d\" } })", "Delegation"),
            ("Delegation", 0) => ("memberAgencies", "Agency"),
            _ => ("dialogue", "Dialogue"),
        };
        if (type == "Dialogue")
            (field, target) = ("delegations", "Delegation");

        // What has one name must be one field.
        var alias = _random.Next(2) == 0 ? $"{field.Split('(')[0]}{_random.Next(2)}: " : "";
        var (plain, withFragments) = Select(target, depth - 1);
        return ($"{alias}{field} {plain}", $"{alias}{field} {withFragments}");
    }

    /// <summary>The same in a fragment, written out or named, perhaps twice.</summary>
    private string Wrap(string type, string selection)
    {
        switch (_random.Next(4))
        {
            case 0:
                return $"... on {type} {{ {selection} }}";
            case 1:
                _fragments.Add($"fragment F{_fragments.Count} on {type} {{ {selection} }}");
                var spread = $"...F{_fragments.Count - 1}";
                return _random.Next(2) == 0 ? spread : $"{spread} {spread}";
            default:
                return selection;
        }
    }
}
