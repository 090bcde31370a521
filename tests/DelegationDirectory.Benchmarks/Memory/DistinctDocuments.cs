using System.Text;
using DelegationDirectory.Benchmarks.Http;

namespace DelegationDirectory.Benchmarks.Memory;

/// <summary>
/// Documents over the contract's schema of which no two are alike: by an alias, by a value written into them, or by the shape of a filter,
/// which is a query that EF Core has not compiled yet.
/// </summary>
internal static class DistinctDocuments
{
    /// <summary>One document in so many has a shape of its own.</summary>
    public const int ShapeInterval = 20;

    private static readonly string[] Conditions =
    [
        .. from field in new[] { "id", "name", "region" }
           from operation in new[] { "eq", "neq", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith" }
           select $$"""{ {{field}}: { {{operation}}: "a" } }""",
    ];

    /// <summary>The document of a number.</summary>
    public static Request Get(long number) => Request.GraphQL(new
    {
        query = number % ShapeInterval == 0 ? Where($"{{ and: [{Shape(number / ShapeInterval)}] }}")
            : number % 2 == 0 ? Where($$"""{ name: { eq: "{{number}}" } }""")
            : $"{{ a{number}: countries(first: 1) {{ nodes {{ id }} }} }}",
    });

    private static string Where(string filter) => $"{{ countries(first: 1, where: {filter}) {{ nodes {{ id }} }} }}";

    /// <summary>A number as conditions: each stands for a digit, the lowest first.</summary>
    private static string Shape(long number)
    {
        var conditions = new StringBuilder();
        do
        {
            conditions.Append(Conditions[number % Conditions.Length]).Append(' ');
            number /= Conditions.Length;
        }
        while (number > 0);
        return conditions.ToString();
    }
}
