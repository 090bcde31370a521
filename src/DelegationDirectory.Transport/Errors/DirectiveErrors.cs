using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Directives (GraphQL specification, 5.7).</summary>
internal static class DirectiveErrors
{
    public static DocumentFault Unknown(GraphQLDirective directive, DocumentOutline outline) =>
        Fault($"The schema has no directive `@{directive.Name}`.", directive, outline).SpecifiedBy("Directives-Are-Defined");

    public static DocumentFault Misplaced(GraphQLDirective directive, DocumentOutline outline) =>
        Fault($"The directive `@{directive.Name}` cannot be used here.", directive, outline).SpecifiedBy("Directives-Are-In-Valid-Locations");

    public static DocumentFault Repeated(GraphQLDirective directive, DocumentOutline outline) =>
        Fault($"The directive `@{directive.Name}` can be used once here.", directive, outline).SpecifiedBy("Directives-Are-Unique-Per-Location");

    private static DocumentFault Fault(string message, GraphQLDirective directive, DocumentOutline outline) =>
        new DocumentFault(message).At(outline, directive).On(outline[directive].Path);
}
