using System.Text;
using GraphQL;
using GraphQL.Types;

namespace DelegationDirectory.Transport.Sdl;

/// <summary>Writes the parts of a schema's reference: one for each type.</summary>
/// <param name="shared">The arguments that are described once for all fields.</param>
internal sealed class ReferenceSections(SharedArguments shared)
{
    public void AddSharedArguments(StringBuilder page)
    {
        if (!shared.All.Any())
            return;
        page.Append("\nMany fields take the same arguments:\n");
        AddTable(page, ["argument", "meaning"], shared.All.Select(argument => new[] { $"`{argument.Name}`", Cell(argument.Description) }));
    }

    public void Add(StringBuilder page, IGraphType type)
    {
        page.Append($"\n### {type.Name}\n");
        if (type.Description is { Length: > 0 } description)
            page.Append($"\n{Text(description)}\n");
        switch (type)
        {
            case EnumerationGraphType values:
                AddTable(page, ["value", "meaning"], values.Values.Select(value => new[] { $"`{value.Name}`", Meaning(value.Description, value) }));
                break;
            case UnionGraphType union:
                page.Append($"\nOne of {string.Join(", ", union.PossibleTypes.Select(one => SchemaReference.Link(one.Name)))}.\n");
                break;
            case IComplexGraphType complex:
                if (type is IImplementInterfaces { ResolvedInterfaces.Count: > 0 } parents)
                    page.Append($"\nIs a {string.Join(", ", parents.ResolvedInterfaces.Select(parent => SchemaReference.Link(parent.Name)))}.\n");
                AddTable(
                    page,
                    ["field", "type", "meaning"],
                    complex.Fields.Select(field => new[] { $"`{field.Name}`", TypeOf(field.ResolvedType!), Meaning(field) }));
                break;
        }
    }

    private static void AddTable(StringBuilder page, string[] heads, IEnumerable<string[]> rows)
    {
        page.Append('\n');
        foreach (var row in rows.Prepend(heads.Select(_ => "---").ToArray()).Prepend(heads))
            page.Append($"| {string.Join(" | ", row)} |\n");
    }

    private string Meaning(FieldType field)
    {
        var arguments = field.Arguments ?? [];
        var known = arguments.Where(shared.Contains).Select(argument => $"`{argument.Name}`{Input(argument)}").ToList();
        var own = arguments.Where(argument => !shared.Contains(argument))
            .Select(argument => $"<br>`{argument.Name}`: {TypeOf(argument.ResolvedType!)}. {Meaning(argument.Description, argument)}");
        var taken = known.Count == 0 ? "" : $"<br>Takes {string.Join(", ", known)}.";
        return Meaning(field.Description, field) + string.Concat(own) + taken;
    }

    /// <summary>An argument's type, where it is another for each field.</summary>
    private static string Input(QueryArgument argument) =>
        argument.ResolvedType!.GetNamedType() is IInputObjectGraphType input ? $" ({SchemaReference.Link(input.Name)})" : "";

    private static string Meaning(string? description, IProvideDeprecationReason member) =>
        member.DeprecationReason is { } reason ? $"{Cell(description)} **Deprecated:** {Cell(reason)}" : Cell(description);

    /// <summary>As the schema language writes it, the name of the type a link.</summary>
    private static string TypeOf(IGraphType type)
    {
        var (written, name) = (type.ToString()!, type.GetNamedType().Name);
        return written.Replace(name, SchemaReference.Link(name), StringComparison.Ordinal);
    }

    private static string Cell(string? text) => Text(text).ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(string? text) => (text ?? "").Replace("<", "&lt;", StringComparison.Ordinal);
}
