using System.Text.Json;
using DelegationDirectory.ContractHost.Model;
using DelegationDirectory.Querying.Text;
using FsCheck.Xunit;

namespace DelegationDirectory.Properties.Tests;

/// <summary>Texts are found as they stand, whatever they are made of, given as variables or written out.</summary>
[Collection(nameof(SharedRows))]
public sealed class TextProperties(Databases databases)
{
    private static readonly (string Name, string Negation, string Operand, Func<string, string, bool> Holds)[] Operations =
    [
        ("eq", "neq", "{0}", (value, text) => value == text),
        ("in", "nin", "[{0}]", (value, text) => value == text),
        ("contains", "ncontains", "{0}", (value, text) => value.Contains(text, StringComparison.Ordinal)),
        ("startsWith", "nstartsWith", "{0}", (value, text) => value.StartsWith(text, StringComparison.Ordinal)),
        ("endsWith", "nendsWith", "{0}", (value, text) => value.EndsWith(text, StringComparison.Ordinal)),
        ("ieq", "nieq", "{0}", (value, text) => TextFold.Fold(value) == TextFold.Fold(text)),
        ("icontains", "nicontains", "{0}", (value, text) => TextFold.Fold(value).Contains(TextFold.Fold(text), StringComparison.Ordinal)),
        ("istartsWith", "nistartsWith", "{0}", (value, text) => TextFold.Fold(value).StartsWith(TextFold.Fold(text), StringComparison.Ordinal)),
        ("iendsWith", "niendsWith", "{0}", (value, text) => TextFold.Fold(value).EndsWith(TextFold.Fold(text), StringComparison.Ordinal)),
    ];

    [Property(MaxTest = 200)]
    public Task Any_text_is_found_where_LINQ_to_Objects_finds_it(int seed, bool writtenOut) =>
        IsFoundRightlyAsync(Text(new Random(seed)), writtenOut);

    [Fact]
    public Task A_text_longer_than_patterns_may_be_in_some_databases_is_asked_for_as_well() =>
        IsFoundRightlyAsync(new string('x', 60_000), writtenOut: false);

    private async Task IsFoundRightlyAsync(string text, bool writtenOut)
    {
        var given = writtenOut ? JsonSerializer.Serialize(text) : "$text";
        var fields = string.Join(' ', Operations.SelectMany(operation => new[] { operation.Name, operation.Negation }.Select(name =>
            $"{name}: agencies(first: 500, where: {{ nativeName: {{ {name}: {string.Format(null, operation.Operand, given)} }} }}) {{ nodes {{ id }} }}")));
        var query = writtenOut ? $"{{ {fields} }}" : $"query($text: String) {{ {fields} }}";

        foreach (var database in databases.All)
        {
            var answer = await database.AskAsync(query, writtenOut ? null : new { text });
            foreach (var (name, negation, _, holds) in Operations)
            {
                bool Found(Agency agency) => agency.NativeName is { } value && holds(value, text);
                Same(database, name, text, Ids(Found), answer.GetProperty(name));
                Same(database, negation, text, Ids(agency => !Found(agency)), answer.GetProperty(negation));
            }
        }
    }

    private HashSet<string> Ids(Func<Agency, bool> predicate) => [.. databases.Rows.Agencies.Where(predicate).Select(agency => agency.Id)];

    /// <summary>A text made up, or the start, the end or the middle of one that is there, as it is or in the other case.</summary>
    private string Text(Random random)
    {
        if (random.Next(3) == 0)
            return AwkwardTexts.Any(random);
        var names = databases.Rows.Agencies.Select(agency => agency.NativeName).OfType<string>().ToList();
        var runes = names[random.Next(names.Count)].EnumerateRunes().ToList();
        var start = random.Next(2) == 0 ? 0 : random.Next(runes.Count + 1);
        var end = random.Next(2) == 0 ? runes.Count : random.Next(start, runes.Count + 1);
        var part = string.Concat(runes.Take(start..end));
        return random.Next(3) switch
        {
            0 => part.ToUpperInvariant(),
            1 => part.ToLowerInvariant(),
            _ => part,
        };
    }

    private static void Same(ContractDatabase database, string operation, string text, HashSet<string> expected, JsonElement found)
    {
        var ids = found.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).ToList();
        Assert.True(
            expected.SetEquals(ids),
            $"{database.Name}: {operation} {JsonSerializer.Serialize(text)}\nexpected {string.Join(", ", expected)}\nfound    {string.Join(", ", ids)}");
    }
}
