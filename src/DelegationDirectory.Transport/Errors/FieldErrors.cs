using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Selections that do not fit their type (GraphQL specification, 5.3).</summary>
internal static class FieldErrors
{
    /// <summary>Nothing where the type has no fields at all: that is reported of the field above.</summary>
    public static IEnumerable<DocumentFault> Unknown(GraphQLField field, DocumentOutline outline)
    {
        var place = outline[field];
        return place.ParentType is ScalarGraphType ? [] : [Unknown(field, place, outline)];
    }

    private static DocumentFault Unknown(GraphQLField field, Place place, DocumentOutline outline)
    {
        var type = place.ParentType?.Name;
        return new DocumentFault($"The type `{type}` has no field `{field.Name}`.")
            .At(outline, field)
            .On(place.Path)
            .With("type", type)
            .With("field", field.Name.StringValue)
            .With("responseName", ResponseName(field))
            .SpecifiedBy("Field-Selections-on-Objects-Interfaces-and-Unions-Types");
    }

    /// <summary>GraphQL.NET names the field where a selection is missing, and the selection where there must be none.</summary>
    public static DocumentFault Leaf(ASTNode node, DocumentOutline outline)
    {
        var place = outline[node];
        var field = (GraphQLField)place.Node;
        var type = place.Field?.ResolvedType?.ToString();
        var message = field.SelectionSet is null
            ? $"The field `{field.Name}` is of type `{type}`, so the fields wanted of it must follow in braces."
            : $"The field `{field.Name}` is of type `{type}`, which has no fields to select.";
        return new DocumentFault(message)
            .At(outline, field)
            .On(place.Path)
            .With("declaringType", place.ParentType?.Name)
            .With("field", field.Name.StringValue)
            .With("type", type)
            .With("responseName", ResponseName(field))
            .SpecifiedBy("Leaf-Field-Selections");
    }

    public static DocumentFault NotMergeable(GraphQLField first, GraphQLField second, DocumentOutline outline)
    {
        var (a, b) = (outline[first], outline[second]);
        return new DocumentFault($"Two different selections would both be answered as `{ResponseName(first)}`. Give one of them an alias.")
            .At(outline, first, second)
            .With("declaringTypeA", a.ParentType?.Name)
            .With("declaringTypeB", b.ParentType?.Name)
            .With("fieldA", first.Name.StringValue)
            .With("fieldB", second.Name.StringValue)
            .With("typeA", TypeOf(a))
            .With("typeB", TypeOf(b))
            .With("responseNameA", ResponseName(first))
            .With("responseNameB", ResponseName(second))
            .SpecifiedBy("Field-Selection-Merging");
    }

    private static string? TypeOf(Place place) => (place.Field?.ResolvedType as IGraphType)?.ToString();

    private static string ResponseName(GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;
}
