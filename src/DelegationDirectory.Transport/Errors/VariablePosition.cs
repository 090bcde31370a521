using GraphQL.Types;
using GraphQL.Validation.Errors;
using GraphQLParser;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>
/// Describes a variable used where its type does not fit. GraphQL.NET gives the places of the definition and of the use but
/// neither node, so the use is found again by its place.
/// </summary>
internal sealed class VariablePosition(DocumentOutline outline)
{
    public DocumentFault Describe(VariablesInAllowedPositionError error)
    {
        var place = error.Locations![^1];
        var (use, holder, expected) = outline.Uses().FirstOrDefault(use => Location.FromLinearPosition(outline.Source, use.Variable.Location.Start) == place);
        var name = use?.Name.StringValue;
        var declared = name is null ? null : DeclaredType(name);
        return new DocumentFault($"The variable `${name}` of type `{declared}` is used where `{expected}` is needed.")
            .At(place.Line, place.Column)
            .On(holder?.FieldPath ?? [])
            .With("variable", name)
            .With("variableType", declared)
            .With("locationType", (expected as IGraphType)?.ToString())
            .SpecifiedBy("All-Variable-Usages-are-Allowed");
    }

    private string? DeclaredType(string name) => outline.Document.Definitions
        .OfType<GraphQLOperationDefinition>()
        .SelectMany(operation => operation.Variables?.Items ?? [])
        .Where(definition => definition.Variable.Name == name)
        .Select(definition => TypeReferences.Print(definition.Type))
        .FirstOrDefault();
}
