using System.IO.Compression;

namespace DelegationDirectory.Testing.Hostile;

/// <summary>
/// The hostile set, over the schema of the directory. Beside what is far beyond every limit stands what comes as close to one as it may,
/// since that is what is worked on.
/// </summary>
public static class HostileRequests
{
    private const string Introspect = "{__schema{types{";
    private const string ByWhere = "query($where: DialogueFilterInput) { dialogues(where: $where) { totalCount } }";
    private const string BySlugs = "query($slugs: [String]) { dialogues(where: { slug: { in: $slugs } }) { totalCount } }";

    /// <summary>The round with the most delegations.</summary>
    private const string Crowded = "dialogue(slug: \"counter-ransomware-initiative-3\")";

    private static readonly string[] Quantifiers = ["some", "all", "none"];

    private static readonly string[] AgencyTexts = ["name", "nativeName", "acronym", "website"];

    private static readonly string[] TextOperations =
    [
        "eq", "neq", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith",
        "ieq", "nieq", "icontains", "nicontains", "istartsWith", "nistartsWith", "iendsWith", "niendsWith",
    ];

    /// <summary>The set.</summary>
    /// <param name="variant">
    /// Makes those that are answered ask for something else, so that no answer kept serves them, and filters in other ways, so that no query
    /// kept does.
    /// </param>
    public static IReadOnlyList<HostileRequest> All(int variant = 0) =>
    [
        // Documents that are refused before they are looked into.
        HostileRequest.Of("200 × 100 overlapping inline fragments", Inline(200, 100), code: "HC0014"),
        HostileRequest.Of("a ladder of 40 fragments, each spreading the next twice", Ladder(40), code: "HC0014"),
        HostileRequest.Of("10,000 aliases of __typename", $"{{{Many(10_000, i => $"a{i}:__typename ")}}}", code: "HC0014"),
        HostileRequest.Of("lists nested 5,000 deep", $"{{dialogues(where:{{or:{Repeat("[", 5000)}{Repeat("]", 5000)}}}){{totalCount}}}}", code: "HC0014"),
        HostileRequest.Of("fields nested 20,000 deep", $"{Repeat("{a", 20_000)}{Repeat("}", 20_000)}", code: "HC0014"),
        HostileRequest.Of("10,000 conditions, written out", $"{{dialogues(where:{{or:[{Repeat("{year:{eq:1}}", 10_000)}]}}){{totalCount}}}}", code: "HC0014"),
        HostileRequest.Of("10,000 conditions in a variable", ByWhere, code: "HC0014", variables: new { where = new { or = Enumerable.Repeat(new { not = 1 }, 10_000) } }),
        HostileRequest.Of("10,000 values of `in`, written out", $"{{dialogues(where:{{slug:{{in:[{Repeat("\"a\" ", 10_000)}]}}}}){{totalCount}}}}", code: "HC0014"),
        HostileRequest.Of("10,000 values of `in` in a variable", BySlugs, code: "HC0014", variables: new { slugs = Enumerable.Repeat("a", 10_000) }),
        HostileRequest.Of("introspection in a circle, 64 deep", $"{Introspect}{Repeat("fields{type{", 64)}name{Repeat("}}", 64)}}}}}}}", code: "HC0014"),
        HostileRequest.Of("introspection in a circle, twice", $"{Introspect}{Repeat("fields{type{", 2)}name{Repeat("}}", 2)}}}}}}}", code: "HC0086"),
        HostileRequest.Of("fragments within each other, below fields", "{dialogues{nodes{...F}}} fragment F on Dialogue{delegations{...G}} fragment G on Delegation{dialogue{...F}}"),
        HostileRequest.Of("a thousand fields in each of thirty operations", Operations(30, 1000), code: "HC0107", operationName: "Q1"),
        HostileRequest.Of("5,000 directives in one place", $"{{__typename {Repeat("@skip(if:false)", 5000)}}}", code: "HC0014"),
        HostileRequest.Of("3,000 variables", $"query({Many(3000, i => $"$v{i}:Int ")}){{__typename}}"),
        HostileRequest.Of("1,500 fragments", $"{{...F0}}{Many(1500, i => $"fragment F{i} on Query{{__typename}}")}"),

        // Operations that would cost too much.
        HostileRequest.Of("pages of pages of pages", "{countries(first:500){nodes{delegations(first:500){nodes{dialogue{series{dialogues(first:500){nodes{slug}}}}}}}}}", code: "HC0047"),
        HostileRequest.Of("100 pages of 500", $"{{{Many(100, i => $"a{i}:dialogues(first:500){{nodes{{title}}}}")}}}", code: "HC0047"),
        HostileRequest.Of("as many conditions as cost nothing but themselves", ByWhere, code: "HC0047", variables: new { where = new { or = Enumerable.Range(0, 999).Select(i => new { year = new { eq = i } }) } }),
        HostileRequest.Of("lists within lists within lists", $"{{{Crowded}{{{Circle(4)}}}}}", code: "HC0047"),
        HostileRequest.Of("lists within lists within lists, field by field", $"{{nodes(ids:[]){{id}} {Crowded}{{{Circle(4)}}}}}", code: "HC0047"),

        // As much as is answered.
        HostileRequest.Of("20 × 95 overlapping inline fragments", Inline(20, 95, 50 - variant), 200),
        HostileRequest.Of("40 inline fragments in one another, 45 fields in each", $"{{dialogues(first:{50 - variant}){{nodes{{{Repeat($"...on Dialogue{{{Repeat("title ", 45)}", 40)}{Repeat("}", 40)}}}}}}}", 200),
        HostileRequest.Of("a ladder of 6 fragments", Ladder(6), 200),
        HostileRequest.Of("500 aliases", $"{{dialogues(first:{50 - variant}){{nodes{{{Many(500, i => $"a{i}:__typename ")}}}}}}}", 200),
        HostileRequest.Of("128 conditions that look through texts", ByWhere, 200, variables: new { where = new { or = Enumerable.Range(0, 128).Select(i => new { title = new Dictionary<string, string> { [TextOperations[^(4 + (2 * variant))]] = $"x{i}" } }) } }),
        HostileRequest.Of("600 conditions", ByWhere, 200, "HC0117", new { where = new { or = Enumerable.Range(0, 600).Select(i => new { year = new { eq = i } }) } }),
        HostileRequest.Of("a filter through 29 lists within each other", $"{{delegations(where:{{{Through(29, _ => "")}}}){{totalCount}}}}", 200, "HC0117"),
        HostileRequest.Of("a filter through 29 lists within each other, in a variable", "query($where: DelegationFilterInput) { delegations(where: $where) { totalCount } }", 200, "HC0117", new { where = Through(29) }),
        HostileRequest.Of("a filter through 10 lists within each other, each asked something else", $"{{delegations(where:{{{Through(10, i => Condition(i + variant, "slug"))}}}){{totalCount}}}}", 200),
        HostileRequest.Of("a filter through 64 lists side by side, each asked something else", $"{{countries(where:{{or:[{Many(64, i => $"{{agencies:{{some:{{{Condition(i, AgencyTexts[i / 16])}}}}}}}")}]}}){{totalCount}}}}", 200, "HC0117"),
        HostileRequest.Of("a filter through 16 lists side by side, each asked something else", $"{{countries(where:{{or:[{Many(16, i => $"{{agencies:{{some:{{{Condition(i, AgencyTexts[variant])}}}}}}}")}]}}){{totalCount}}}}", 200),
        HostileRequest.Of("100 fields at the root, each filtered in another way", Fields(100, variant)),
        HostileRequest.Of("99 fields at the root, field by field", Fields(99, variant, "nodes(ids:[]){id}")),
        HostileRequest.Of("32 fields at the root, each filtered in another way", Fields(32, variant + 2), 200),
        HostileRequest.Of("32 fields at the root, field by field", Fields(32, variant + 4, "nodes(ids:[]){id}"), 200),
        HostileRequest.Of("1,000 values of `in`", BySlugs, 200, variables: new { slugs = Enumerable.Range(0, 1000).Select(i => $"x{variant}{i}") }),
        HostileRequest.Of("500 rows × 400 long texts", $"{{dialogues(first:{500 - variant}){{nodes{{{Many(200, i => $"a{i}:note b{i}:title ")}}}}}}}", 200),

        // Bodies that are no requests.
        HostileRequest.Of("variables nested 10,000 deep", WithVariables(ByWhere, $"{{\"where\":{Repeat("{\"not\":", 10_000)}1{Repeat("}", 10_000)}}}"), code: "HC0011"),
        HostileRequest.Of("a `query` of 20 MB", Bytes($$"""{"query":"{__typename}{{Repeat(" ", 20_000_000)}}"}"""), 413, "HC0010"),
        HostileRequest.Of("100 MB in 100 KB of gzip", Zipped(100_000_000), 413, "HC0010") with { Encoding = "gzip" },
        HostileRequest.Of("what is no gzip", "{}"u8, 400, "HC0009") with { Encoding = "gzip" },
        HostileRequest.Of("invalid UTF-8", [.. "{\"query\":\"{__typename}"u8, 0xff, 0xfe, .. "\"}"u8], code: "HC0011"),
        HostileRequest.Of("half a surrogate pair, escaped in JSON", """{"query":"{dialogue(slug:\"\ud800\"){slug}}"}"""u8, code: "HC0011"),
        HostileRequest.Of("half a surrogate pair, escaped in GraphQL", """{"query":"{dialogue(slug:\"\\ud800\"){slug}}"}"""u8, 200),
        HostileRequest.Of("half a surrogate pair in a filter", """{"query":"{dialogues(where:{title:{contains:\"\\ud800\"}}){totalCount}}"}"""u8, 200),
        HostileRequest.Of("a byte order mark", [0xef, 0xbb, 0xbf, .. """{"query":"{__typename}"}"""u8], 200),
        HostileRequest.Of("UTF-16 with its byte order mark", [0xff, 0xfe, .. System.Text.Encoding.Unicode.GetBytes("""{"query":"{__typename}"}""")], code: "HC0011"),
        HostileRequest.Of("a member given twice", """{"query":"{__typename}","query":"{ hello }"}"""u8, code: "HC0011"),
        HostileRequest.Of("a variable given twice", """{"query":"query($f:Int){dialogues(first:$f){totalCount}}","variables":{"f":1,"f":2}}"""u8, code: "HC0011"),
        HostileRequest.Of("a number beyond 64 bits in a variable", """{"query":"query($f:Int){dialogues(first:$f){totalCount}}","variables":{"f":99999999999999999999999999}}"""u8),
        HostileRequest.Of("a number beyond 64 bits, written out", "{dialogues(first:99999999999999999999999999){totalCount}}"),
        HostileRequest.Of("a number of 100,000 digits", WithVariables("query($f:Int){dialogues(first:$f){totalCount}}", $"{{\"f\":{Repeat("9", 100_000)}}}"), code: "HC0011"),
        HostileRequest.Of("a number beyond all bounds", """{"query":"query($f:Float){__typename}","variables":{"f":1e999}}"""u8, code: "HC0011"),
    ];

    private static string Inline(int fragments, int fields, int page = 50) =>
        $"{{dialogues(first:{page}){{{Repeat($"...on DialoguesConnection{{nodes{{{Repeat("title ", fields)}}}}}", fragments)}}}}}";

    private static string Ladder(int steps) =>
        $"{{...F0}}{Many(steps, i => $"fragment F{i} on Query{{...F{i + 1} ...F{i + 1}}}")}fragment F{steps} on Query{{__typename}}";

    private static string Operations(int count, int fields) =>
        $"fragment F on Dialogue{{{Repeat("title ", fields)}}}"
        + Many(count, i => $"query Q{i}{{a:dialogues{{nodes{{...F}}}} b:dialogues{{nodes{{...F}}}} c:dialogues{{nodes{{...F}}}}}}");

    private static string Circle(int times) => $"{Repeat("delegations{dialogue{", times)}slug{Repeat("}}", times)}";

    /// <summary>A filter of delegations by the agencies on them, by the delegations of those, by the agencies on these, and so on.</summary>
    private static string Through(int lists, Func<int, string> condition) =>
        Many(lists, i => $"{condition(i)} {(i % 2 == 0 ? "memberAgencies" : "delegations")}:{{{Quantifiers[i % Quantifiers.Length]}:{{")
        + $"slug:{{neq:\"x\"}}{Repeat("}}", lists)}";

    private static object Through(int lists) => Enumerable.Range(0, lists).Aggregate(
        (object)new { slug = new { neq = "x" } },
        (inner, i) => i % 2 != 0 ? new { delegations = new { some = inner } } : new { memberAgencies = new { some = inner } });

    private static string Fields(int count, int variant, string beside = "") => $"{{{beside}{Many(count, i =>
        $"a{i}:agencies(where:{{or:[{Many(1 + (i / 64), j => $"{{name:{{eq:\"{j}\"}}}}")}{{{Condition(i, AgencyTexts[i / 16 % 4])}}}{Many(variant, _ => "{slug:{eq:\"x\"}}")}]}}){{totalCount}} ")}}}";

    private static string Condition(int number, string field) => $"{field}:{{{TextOperations[number % TextOperations.Length]}:\"{number}\"}}";

    private static byte[] Zipped(int length)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            zip.Write("{\"query\":\""u8);
            var spaces = Bytes(Repeat(" ", 1_000_000));
            for (var i = 0; i < length / spaces.Length; i++)
                zip.Write(spaces);
        }

        return zipped.ToArray();
    }

    private static byte[] WithVariables(string query, string variables) => Bytes($"{{\"query\":\"{query}\",\"variables\":{variables}}}");

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Many(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
