using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Arguments that are unknown, missing or repeated (GraphQL specification, 5.4).</summary>
internal static class ArgumentErrors
{
    public static DocumentFault Unknown(GraphQLArgument argument, DocumentOutline outline)
    {
        var place = outline[argument];
        return Describe(new DocumentFault($"{Holder(place)} takes no argument `{argument.Name}`."), place, argument.Name.StringValue)
            .At(outline, argument)
            .On(place.Path)
            .SpecifiedBy("Required-Arguments");
    }

    /// <summary>GraphQL.NET reports the field once for each argument, without saying which: all that are missing are found afresh.</summary>
    public static IEnumerable<DocumentFault> Missing(ASTNode node, ISchema schema, DocumentOutline outline)
    {
        var place = node is GraphQLDirective directive ? outline[node] with { Directive = directive } : outline[node];
        var (defined, given) = node is GraphQLDirective used
            ? (schema.Directives.Find(used.Name)?.Arguments, used.Arguments)
            : (place.Field?.Arguments, (node as GraphQLField)?.Arguments);
        return (defined ?? Enumerable.Empty<QueryArgument>())
            .Where(argument => argument is { ResolvedType: NonNullGraphType, DefaultValue: null })
            .Where(argument => given?.Items.Exists(item => item.Name == argument.Name) is not true)
            .Select(argument => Required(argument.Name, argument.ResolvedType!, node, place, outline))
            .DistinctBy(fault => fault.Message);
    }

    public static DocumentFault Required(string argument, IGraphType type, ASTNode node, Place place, DocumentOutline outline) =>
        Describe(new DocumentFault($"{Holder(place)} needs the argument `{argument}` of type `{type}`."), place, argument)
            .At(outline, node)
            .On(place.Path)
            .SpecifiedBy("Required-Arguments");

    public static DocumentFault Repeated(GraphQLArgument argument, IEnumerable<ASTNode> nodes, DocumentOutline outline)
    {
        var place = outline[argument];
        return Describe(new DocumentFault($"{Holder(place)} is given the argument `{argument.Name}` more than once."), place, argument.Name.StringValue)
            .At(outline, nodes)
            .On(place.Path)
            .SpecifiedBy("Argument-Uniqueness");
    }

    private static string Holder(Place place) =>
        place.Directive is { } directive ? $"The directive `@{directive.Name}`" : $"The field `{place.FieldName}`";

    private static DocumentFault Describe(DocumentFault fault, Place place, string argument) => place.Directive is { } directive
        ? fault.With("directive", directive.Name.StringValue).With("argument", argument)
        : fault.With("type", place.ParentType?.Name).With("field", place.FieldName).With("argument", argument);
}
