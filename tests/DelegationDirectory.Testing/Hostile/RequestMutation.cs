using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DelegationDirectory.Testing.Hostile;

/// <summary>
/// Valid requests with something changed at random: bytes of the body, words of the document, values of the variables. One seed and number
/// always give the same request.
/// </summary>
/// <param name="seed">What makes one series differ from another.</param>
public sealed partial class RequestMutation(int seed)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "schema", "operations");
    private static readonly string[] Documents = [.. Directory.GetFiles(Folder, "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    private static readonly string Variables = File.ReadAllText(Path.Combine(Folder, "variables.json"));
    private static readonly string[] Words = [.. Documents.SelectMany(document => Token().Matches(document).Select(match => match.Value)).Distinct()];

    private static readonly string[] Odd =
    [
        "{", "}", "(", ")", "[", "]", ":", "!", "$", "@", "...", "|", "&", "=", "\"", "\"\"\"", "#", ",", "null", "true", "-1", "0", "1e400", "99999999999999999999",
        "0.5", "\"\\ud800\"", "\"\\u0000\"", "__typename", "__schema", "query", "mutation", "subscription", "fragment", "on", "fragment X on Query { __typename }",
        "...X", "@skip(if: true)", "@include(if: $x)", "first: 0", "first: 501", "last: 1", "after: \"\"", "where: null", "order: []", "some: {}", "not: {}", "or: []",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "2147483648", "1e30", "99999999999999999999999999", "\"\"", "\"\\u0000\"", "\"%_'\\\\\"", "\"é😀\"", "[]", "[null]", "{}", "[[[]]]",
        "{\"eq\":null}", "\"2024-02-30\"", "[1,\"a\",null]", "{\"and\":[{\"or\":[]}]}", "\"RG9lczpub3RFeGlzdA==\"",
    ];

    /// <summary>The body of a request.</summary>
    public byte[] Body(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var document = Documents[random.Next(Documents.Length)];
        var variables = JsonNode.Parse(Variables)!.AsObject();
        var places = 1 + random.Next(3);
        switch (random.Next(4))
        {
            case 0:
                for (var i = 0; i < places; i++)
                    document = ChangeWord(document, random);
                break;
            case 1:
                for (var i = 0; i < places; i++)
                    variables[variables.ElementAt(random.Next(variables.Count)).Key] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                break;
            case 2:
                document = ChangeWord(document, random);
                variables.Remove(variables.ElementAt(random.Next(variables.Count)).Key);
                break;
            default:
                var body = JsonSerializer.SerializeToUtf8Bytes(new { query = document, variables }).ToList();
                for (var i = 0; i < places; i++)
                    ChangeByte(body, random);
                return [.. body];
        }

        return JsonSerializer.SerializeToUtf8Bytes(new { query = document, variables });
    }

    private static string ChangeWord(string document, Random random)
    {
        var words = Token().Matches(document);
        var place = words[random.Next(words.Count)];
        var word = random.Next(2) == 0 ? Odd[random.Next(Odd.Length)] : Words[random.Next(Words.Length)];
        return random.Next(4) switch
        {
            0 => document.Remove(place.Index, place.Length),
            1 => document.Insert(place.Index, word + " "),
            2 => document.Insert(place.Index, place.Value + " "),
            _ => document.Remove(place.Index, place.Length).Insert(place.Index, word),
        };
    }

    private static void ChangeByte(List<byte> body, Random random)
    {
        var place = random.Next(body.Count);
        switch (random.Next(4))
        {
            case 0:
                body.RemoveAt(place);
                break;
            case 1:
                body.Insert(place, (byte)random.Next(256));
                break;
            case 2:
                body[place] = Encoding.ASCII.GetBytes("{}[]\":,\\n0-")[random.Next(11)];
                break;
            default:
                body.RemoveRange(place, Math.Min(random.Next(40), body.Count - place));
                break;
        }
    }

    [GeneratedRegex(@"[A-Za-z_]\w*|\d+|""[^""]*""|\S")]
    private static partial Regex Token();
}
