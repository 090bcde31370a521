using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace DelegationDirectory.Comparison;

/// <summary>What a schema says of each of its coordinates: kind or type, and directives; descriptions by themselves.</summary>
internal sealed class SchemaCoordinates
{
    private static readonly SDLPrinter Printer = new();

    private readonly Dictionary<string, string> _says = [];
    private readonly Dictionary<string, string> _descriptions = [];

    public SchemaCoordinates(string sdl)
    {
        // Of the schema itself only its operation types could be said, and these have their usual names.
        foreach (var definition in Parser.Parse(sdl).Definitions.OfType<GraphQLTypeDefinition>().Where(type => type is not GraphQLDirectiveDefinition))
            Read(definition);
        foreach (var directive in Parser.Parse(sdl).Definitions.OfType<GraphQLDirectiveDefinition>())
        {
            Say($"@{directive.Name.StringValue}", $"on {string.Join(", ", directive.Locations.Items)}", null, directive.Description);
            Arguments($"@{directive.Name.StringValue}", directive.Arguments);
        }
    }

    public IReadOnlyDictionary<string, string> Says => _says;

    public IReadOnlyDictionary<string, string> Descriptions => _descriptions;

    private void Read(GraphQLTypeDefinition type)
    {
        var name = type.Name.StringValue;
        var kind = type.Kind.ToString().Replace("TypeDefinition", "", StringComparison.Ordinal);
        var parts = type switch
        {
            GraphQLObjectTypeDefinition { Interfaces: { } interfaces } => $" implements {string.Join(" & ", interfaces.Items.Select(Text))}",
            GraphQLUnionTypeDefinition { Types: { } types } => $" = {string.Join(" | ", types.Items.Select(Text))}",
            _ => "",
        };
        Say(name, kind + parts, (type as IHasDirectivesNode)?.Directives, type.Description);
        foreach (var field in Fields(type))
        {
            Say($"{name}.{field.Name.StringValue}", Text(field.Type), field.Directives, field.Description);
            Arguments($"{name}.{field.Name.StringValue}", field.Arguments);
        }

        foreach (var field in (type as GraphQLInputObjectTypeDefinition)?.Fields?.Items ?? [])
            Say($"{name}.{field.Name.StringValue}", Text(field.Type) + Default(field), field.Directives, field.Description);
        foreach (var value in (type as GraphQLEnumTypeDefinition)?.Values?.Items ?? [])
            Say($"{name}.{value.Name.StringValue}", "value", value.Directives, value.Description);
    }

    private void Arguments(string field, GraphQLArgumentsDefinition? arguments)
    {
        foreach (var argument in arguments?.Items ?? [])
            Say($"{field}({argument.Name.StringValue}:)", Text(argument.Type) + Default(argument), argument.Directives, argument.Description);
    }

    private void Say(string coordinate, string what, GraphQLDirectives? directives, GraphQLDescription? description)
    {
        _says[coordinate] = string.Join(' ', [what, .. (directives?.Items ?? []).Select(Text).Order(StringComparer.Ordinal)]);
        if (description is not null)
            _descriptions[coordinate] = description.Value.ToString();
    }

    private static List<GraphQLFieldDefinition> Fields(GraphQLTypeDefinition type) => type switch
    {
        GraphQLObjectTypeDefinition { Fields: { } fields } => fields.Items,
        GraphQLInterfaceTypeDefinition { Fields: { } fields } => fields.Items,
        _ => [],
    };

    private static string Default(GraphQLInputValueDefinition value) => value.DefaultValue is null ? "" : $" = {Text(value.DefaultValue)}";

    private static string Text(ASTNode node) => Printer.Print(node).Trim();
}
