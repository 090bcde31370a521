using System.Text;
using GraphQL.Types;

namespace DelegationDirectory.Transport.Sdl;

/// <summary>
/// Prints a schema as a page for people (Markdown): what can be asked first, then the things that answers are made of, then what
/// arguments take. What many fields have in common is described once.
/// </summary>
public static class SchemaReference
{
    /// <summary>How many types the contents name one by one.</summary>
    private const int MaxListed = 24;

    private static readonly string[] StandardScalars = ["Boolean", "Float", "ID", "Int", "String"];

    /// <summary>The page, the same for the same schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="introduction">Markdown for the top of the page, title and all.</param>
    public static string Print(ISchema schema, string introduction)
    {
        ArgumentNullException.ThrowIfNull(schema);
        schema.Initialize();
        var types = schema.AllTypes
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && !StandardScalars.Contains(type.Name))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .ToList();
        var roots = new IGraphType?[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<IGraphType>().ToList();
        var section = new ReferenceSections(SharedArguments.Of(types));
        (string Title, IEnumerable<IGraphType> Types)[] sections =
        [
            ("Asking", roots),
            ("Things", types.Where(type => type is IObjectGraphType or IAbstractGraphType && !roots.Contains(type) && !IsOfPages(type))),
            ("Values", types.Where(type => type is EnumerationGraphType)),
            ("Scalars", types.Where(type => type is ScalarGraphType and not EnumerationGraphType)),
            ("Pages", types.Where(IsOfPages)),
            ("Inputs", types.Where(type => type is IInputObjectGraphType)),
        ];

        var page = new StringBuilder(introduction.Trim()).Append("\n\n");
        var filled = sections.Where(one => one.Types.Any()).ToList();
        foreach (var (title, members) in filled)
            page.Append($"* **[{title}](#{Anchor(title)})**: {Contents([.. members])}\n");
        foreach (var (title, members) in filled)
        {
            page.Append($"\n## {title}\n");
            if (title == "Asking")
                section.AddSharedArguments(page);
            foreach (var type in members)
                section.Add(page, type);
        }

        return page.ToString();
    }

    internal static string Link(string type) => StandardScalars.Contains(type) ? type : $"[{type}](#{Anchor(type)})";

    private static string Contents(IReadOnlyList<IGraphType> members) =>
        members.Count <= MaxListed ? string.Join(", ", members.Select(type => Link(type.Name))) : $"{members.Count} types, by name";

    private static string Anchor(string heading) => heading.ToLowerInvariant();

    /// <summary>Relay's cursor connections: there is one for each list, and all are alike.</summary>
    private static bool IsOfPages(IGraphType type) => type is IObjectGraphType
        && (type.Name.EndsWith("Connection", StringComparison.Ordinal) || type.Name.EndsWith("Edge", StringComparison.Ordinal));
}
