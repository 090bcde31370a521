using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Storage.Tests.ScaleOut;

/// <summary>
/// The records in numbered editions, which differ in the titles of two rounds and in nothing else. Every request asks for both, so an
/// answer tells which edition it was made from, and whether it was made from one alone.
/// </summary>
internal static partial class Edition
{
    private const string Round = "us-fr-cyber-dialogue-6";

    /// <summary>By title the first of all rounds in every edition, since other titles begin with letters.</summary>
    private const string FirstRound = "us-jp-cyber-dialogue-1";

    /// <summary>The most rounds that a request asks for beside the one.</summary>
    public const int MostRounds = 40;

    private const string Query =
        "query($n: Int!) { dialogue(slug: \"" + Round + "\") { title delegations { slug country { code } leads { title person { name } } memberAgencies { slug } } } "
        + "dialogues(first: $n, order: [{ title: ASC }]) { totalCount nodes { slug title delegations { country { name } leads { title } } } } }";

    /// <summary>The body of a request.</summary>
    public static string Request(int rounds) => JsonSerializer.Serialize(new { query = Query, variables = new { n = rounds } });

    /// <summary>Puts an edition's titles into a copy of the records.</summary>
    public static void Write(RecordFolder records, int number)
    {
        Retitle(records, Round, $"Edition {number}");
        Retitle(records, FirstRound, $"+ Edition {number}");
    }

    /// <summary>The edition that an answer was made from; null when it was made from more than one, or from none.</summary>
    public static int? Of(string answer)
    {
        var numbers = Number().Matches(answer).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        return numbers.Count >= 2 && numbers.Distinct().Count() == 1 ? numbers[0] : null;
    }

    /// <summary>An answer without what tells its edition: the same for all of them.</summary>
    public static string Neutral(string answer) => Number().Replace(answer, "Edition");

    private static void Retitle(RecordFolder records, string round, string title)
    {
        var file = Path.Combine(records.Path, "dialogues", $"{round}.json");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, Title().Replace(text, $"\"title\": \"{title}\"", 1));
    }

    [GeneratedRegex(@"Edition (\d+)")]
    private static partial Regex Number();

    [GeneratedRegex("\"title\": \"[^\"]*\"")]
    private static partial Regex Title();
}
