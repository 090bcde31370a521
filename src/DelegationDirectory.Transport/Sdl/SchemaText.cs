using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace DelegationDirectory.Transport.Sdl;

/// <summary>
/// Prints a schema in the schema definition language, always the same way: root types first, then directives and types by name,
/// fields and arguments in the order in which they are defined. Ends with a line break.
/// </summary>
public static class SchemaText
{
    /// <summary>The whole schema.</summary>
    public static string Print(ISchema schema) => Print(Definitions(schema));

    /// <summary>The definitions of the named types, in the order of the whole schema; unknown names are left out.</summary>
    public static string Print(ISchema schema, IReadOnlyCollection<string> types) =>
        Print(Definitions(schema).Where(definition => definition is GraphQLTypeDefinition type && types.Contains(type.Name.StringValue)));

    /// <summary>Whether the schema defines a type of this name, built-in scalars and introspection aside.</summary>
    public static bool Defines(ISchema schema, string type) =>
        Definitions(schema).OfType<GraphQLTypeDefinition>().Any(definition => definition.Name == type);

    private static IEnumerable<ASTNode> Definitions(ISchema schema)
    {
        schema.Initialize();
        return schema.ToAST().Definitions.OrderBy(Rank(schema)).ThenBy(Name, StringComparer.Ordinal);
    }

    private static Func<ASTNode, int> Rank(ISchema schema) => definition => definition switch
    {
        GraphQLSchemaDefinition => 0,
        GraphQLTypeDefinition type when type.Name == schema.Query.Name => 1,
        GraphQLTypeDefinition type when type.Name == (schema.Mutation?.Name ?? "") => 2,
        GraphQLTypeDefinition type when type.Name == (schema.Subscription?.Name ?? "") => 3,
        GraphQLDirectiveDefinition => 4,
        _ => 5,
    };

    private static string Name(ASTNode definition) => (definition as INamedNode)?.Name.StringValue ?? "";

    private static string Print(IEnumerable<ASTNode> definitions)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var printing = new SDLPrinter(new SDLPrinterOptions { ArgumentsPrintMode = SDLPrinterArgumentsMode.PreferNewLine })
            .PrintAsync(new GraphQLDocument([.. definitions]), text);
        if (!printing.IsCompletedSuccessfully)
            printing.AsTask().GetAwaiter().GetResult();
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }
}
