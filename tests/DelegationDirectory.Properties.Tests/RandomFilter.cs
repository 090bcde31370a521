using System.Globalization;
using System.Text.Json;
using DelegationDirectory.ContractHost.Model;
using DelegationDirectory.Querying.Text;

namespace DelegationDirectory.Properties.Tests;

/// <summary>
/// Filters made at random, each in two forms: as a client writes it, and as a predicate over objects in memory. The predicates take
/// a missing entity as one whose every value is missing.
/// </summary>
internal sealed class RandomFilter(Random random)
{
    /// <summary>What the small data set has something of.</summary>
    private static readonly string[] Known =
        ["IS", "Cyber", "Department of State", "n_T", "\"100", "d03", "US", "g01", "Nathaniel Fick", "us-"];

    /// <summary>What is written and what it means; a null meaning asks nothing.</summary>
    public readonly record struct Filter<T>(string Text, Func<T?, bool>? Holds);

    public Filter<Agency> ForAgency(int depth) => Object(depth, ForAgency, d => random.Next(d > 0 ? 9 : 5) switch
    {
        0 => Field<Agency, string>("name", a => a?.Name, Text(nullable: false)),
        1 => Field<Agency, string>("acronym", a => a?.Acronym, Text(nullable: true)),
        2 => Field<Agency, string>("nativeName", a => a?.NativeName, Text(nullable: true)),
        3 => Field<Agency, AgencyKind?>("kind", a => a?.Kind, Kind()),
        4 => Field<Agency, string>("parentId", a => a?.ParentId, Text(nullable: true)),
        5 => Reference<Agency, Agency>("parent", a => a?.Parent, ForAgency(d - 1)),
        6 => Reference<Agency, Country>("country", a => a?.Country, ForCountry(d - 1)),
        7 => Many<Agency, Agency>("children", a => a?.Children, () => ForAgency(d - 1)),
        _ => Many<Agency, Delegation>("delegations", a => a?.Members.Select(m => m.Delegation), () => ForDelegation(d - 1)),
    });

    public Filter<Delegation> ForDelegation(int depth) => Object(depth, ForDelegation, d => random.Next(d > 0 ? 6 : 2) switch
    {
        0 => Field<Delegation, string>("countryId", x => x?.CountryId, Text(nullable: false)),
        1 => Field<Delegation, string>("leadId", x => x?.LeadId, Text(nullable: true)),
        2 => Reference<Delegation, Dialogue>("dialogue", x => x?.Dialogue, ForDialogue(d - 1)),
        3 => Reference<Delegation, Lead>("lead", x => x?.Lead, ForLead(d - 1)),
        4 => Reference<Delegation, Country>("country", x => x?.Country, ForCountry(d - 1)),
        _ => Many<Delegation, Agency>("memberAgencies", x => x?.Members.Select(m => m.Agency), () => ForAgency(d - 1)),
    });

    private Filter<Dialogue> ForDialogue(int depth) => Object(depth, ForDialogue, d => random.Next(d > 0 ? 5 : 3) switch
    {
        0 => Field<Dialogue, int?>("round", x => x?.Round, Number()),
        1 => Field<Dialogue, DateOnly?>("startDate", x => x?.StartDate, Date()),
        2 => Field<Dialogue, string>("city", x => x?.City, Text(nullable: false)),
        3 => Reference<Dialogue, Country>("hostCountry", x => x?.HostCountry, ForCountry(d - 1)),
        _ => Many<Dialogue, Delegation>("delegations", x => x?.Delegations, () => ForDelegation(d - 1)),
    });

    private Filter<Lead> ForLead(int depth) => Object(depth, ForLead, d => random.Next(d > 0 ? 3 : 2) switch
    {
        0 => Field<Lead, string>("name", x => x?.Name, Text(nullable: false)),
        1 => Field<Lead, string>("agencyId", x => x?.AgencyId, Text(nullable: true)),
        _ => Reference<Lead, Agency>("agency", x => x?.Agency, ForAgency(d - 1)),
    });

    private Filter<Country> ForCountry(int depth) => Object(depth, ForCountry, _ => random.Next(2) == 0
        ? Field<Country, string>("name", x => x?.Name, Text(nullable: false))
        : Field<Country, string>("region", x => x?.Region, Text(nullable: false)));

    private Filter<T> Object<T>(int depth, Func<int, Filter<T>> same, Func<int, Filter<T>> field)
    {
        var fields = new List<Filter<T>>();
        var names = new HashSet<string>();
        for (var i = random.Next(3); i > 0; i--)
        {
            var next = depth > 0 && random.Next(3) == 0 ? Combined(depth, same) : field(depth);
            if (names.Add(next.Text[..next.Text.IndexOf(':', StringComparison.Ordinal)]))
                fields.Add(next);
        }

        return new($"{{{string.Join(", ", fields.Select(f => f.Text))}}}", All(fields.Select(f => f.Holds)));
    }

    private Filter<T> Combined<T>(int depth, Func<int, Filter<T>> same)
    {
        if (random.Next(3) == 0)
        {
            var inner = same(depth - 1);
            return new($"not: {inner.Text}", inner.Holds is null ? null : x => !inner.Holds(x));
        }

        var isAnd = random.Next(2) == 0;
        var items = Enumerable.Range(0, random.Next(4)).Select(_ => same(depth - 1)).ToList();
        return new(
            $"{(isAnd ? "and" : "or")}: [{string.Join(", ", items.Select(i => i.Text))}]",
            isAnd ? All(items.Select(i => i.Holds)) : Any(items.Select(i => i.Holds)));
    }

    private static Filter<T> Field<T, V>(string name, Func<T?, V?> read, Filter<V> operations) =>
        new($"{name}: {operations.Text}", operations.Holds is null ? null : x => operations.Holds(read(x)));

    private static Filter<T> Reference<T, R>(string name, Func<T?, R?> read, Filter<R> filter)
        where R : class =>
        new($"{name}: {filter.Text}", filter.Holds is null ? null : x => filter.Holds(read(x)));

    private Filter<T> Many<T, R>(string name, Func<T?, IEnumerable<R>?> read, Func<Filter<R>> element)
    {
        IEnumerable<R> Items(T? x) => read(x) ?? [];
        switch (random.Next(4))
        {
            case 0:
                var any = random.Next(2) == 0;
                return new($"{name}: {{any: {(any ? "true" : "false")}}}", x => Items(x).Any() == any);
            case 1:
                var some = element();
                return new($"{name}: {{some: {some.Text}}}", x => Items(x).Any(i => some.Holds?.Invoke(i) ?? true));
            case 2:
                var none = element();
                return new($"{name}: {{none: {none.Text}}}", x => !Items(x).Any(i => none.Holds?.Invoke(i) ?? true));
            default:
                var all = element();
                return new($"{name}: {{all: {all.Text}}}", all.Holds is null ? null : x => Items(x).All(i => all.Holds(i)));
        }
    }

    private Filter<string> Text(bool nullable) => Operation<string>(nullable, AnyText, t => JsonSerializer.Serialize(t),
        ("contains", (v, t) => v.Contains(t, StringComparison.Ordinal)),
        ("startsWith", (v, t) => v.StartsWith(t, StringComparison.Ordinal)),
        ("endsWith", (v, t) => v.EndsWith(t, StringComparison.Ordinal)),
        ("ieq", (v, t) => TextFold.Fold(v) == TextFold.Fold(t)),
        ("icontains", (v, t) => TextFold.Fold(v).Contains(TextFold.Fold(t), StringComparison.Ordinal)),
        ("istartsWith", (v, t) => TextFold.Fold(v).StartsWith(TextFold.Fold(t), StringComparison.Ordinal)),
        ("iendsWith", (v, t) => TextFold.Fold(v).EndsWith(TextFold.Fold(t), StringComparison.Ordinal)));

    private string AnyText() => random.Next(3) == 0 ? Known[random.Next(Known.Length)] : AwkwardTexts.Any(random);

    private Filter<int?> Number() => Operation<int?>(nullable: true, () => random.Next(11) - 1, n => n!.Value.ToString(CultureInfo.InvariantCulture), Ordered<int?>());

    private Filter<DateOnly?> Date() => Operation<DateOnly?>(
        nullable: false, () => new DateOnly(2018 + random.Next(8), 1 + random.Next(12), 1), d => d!.Value.ToString("'\"'yyyy-MM-dd'\"'", null), Ordered<DateOnly?>());

    private Filter<AgencyKind?> Kind() => Operation<AgencyKind?>(
        nullable: false, () => (AgencyKind)random.Next(11), k => k switch
        {
            AgencyKind.LawEnforcement => "LAW_ENFORCEMENT",
            AgencyKind.CyberAgency => "CYBER_AGENCY",
            AgencyKind.StandardsBody => "STANDARDS_BODY",
            _ => k.ToString()!.ToUpperInvariant(),
        });

    private static (string, Func<V, V, bool>)[] Ordered<V>() =>
    [
        ("gt", (v, o) => Comparer<V>.Default.Compare(v, o) > 0),
        ("gte", (v, o) => Comparer<V>.Default.Compare(v, o) >= 0),
        ("lt", (v, o) => Comparer<V>.Default.Compare(v, o) < 0),
        ("lte", (v, o) => Comparer<V>.Default.Compare(v, o) <= 0),
    ];

    private Filter<V> Operation<V>(bool nullable, Func<V> operand, Func<V, string> print, params (string Name, Func<V, V, bool> Holds)[] more)
    {
        var isNegated = random.Next(2) == 0;
        var prefix = isNegated ? "n" : "";
        switch (random.Next(2 + more.Length))
        {
            case 0:
                var value = nullable && random.Next(4) == 0 ? default : operand();
                return new($"{{{(isNegated ? "neq" : "eq")}: {(value is null ? "null" : print(value))}}}", x => EqualityComparer<V>.Default.Equals(x, value) != isNegated);
            case 1:
                var values = Enumerable.Range(0, random.Next(4)).Select(_ => nullable && random.Next(4) == 0 ? default : operand()).ToList();
                return new($"{{{prefix}in: [{string.Join(", ", values.Select(v => v is null ? "null" : print(v)))}]}}", x => values.Contains(x) != isNegated);
            case var other:
                var (name, holds) = more[other - 2];
                var right = operand();
                return new($"{{{prefix}{name}: {print(right)}}}", x => (x is not null && holds(x, right)) != isNegated);
        }
    }

    private static Func<T?, bool>? All<T>(IEnumerable<Func<T?, bool>?> parts)
    {
        var asked = parts.OfType<Func<T?, bool>>().ToList();
        return asked.Count == 0 ? null : x => asked.TrueForAll(part => part(x));
    }

    private static Func<T?, bool>? Any<T>(IEnumerable<Func<T?, bool>?> parts)
    {
        var asked = parts.OfType<Func<T?, bool>>().ToList();
        return asked.Count == 0 ? null : x => asked.Exists(part => part(x));
    }
}
