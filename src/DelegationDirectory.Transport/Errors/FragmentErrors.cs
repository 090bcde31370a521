using DelegationDirectory.Transport.Documents;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Fragments (GraphQL specification, 5.5).</summary>
internal static class FragmentErrors
{
    public static DocumentFault Unknown(GraphQLFragmentSpread spread, DocumentOutline outline) =>
        new DocumentFault($"The document has no fragment `{spread.FragmentName.Name}`.")
            .At(outline, spread)
            .On(outline[spread].Path)
            .With("fragment", spread.FragmentName.Name.StringValue)
            .SpecifiedBy("Fragment-spread-target-defined");

    /// <summary>A type that the schema lacks: of a fragment, whose place is then the fragment's, or of a variable.</summary>
    public static DocumentFault UnknownType(GraphQLNamedType type, DocumentOutline outline)
    {
        var place = outline[type];
        return new DocumentFault($"The schema has no type `{type.Name}`.")
            .At(outline, place == Place.Nowhere ? type : place.Node)
            .On(place.Path)
            .With("typeCondition", place == Place.Nowhere ? null : type.Name.StringValue)
            .With("type", place == Place.Nowhere ? type.Name.StringValue : null)
            .SpecifiedBy("Fragment-Spread-Type-Existence");
    }

    public static DocumentFault NotComposite(ASTNode type, DocumentOutline outline)
    {
        var place = outline[type];
        var name = (type as GraphQLNamedType)?.Name.StringValue;
        return new DocumentFault($"A fragment cannot be on `{name}`, which has no fields.")
            .At(outline, place == Place.Nowhere ? type : place.Node)
            .On(place.Path)
            .With("typeCondition", name)
            .SpecifiedBy("Fragments-On-Composite-Types");
    }

    public static DocumentFault Unused(GraphQLFragmentDefinition fragment, DocumentOutline outline) =>
        new DocumentFault($"The fragment `{Name(fragment)}` is not used.")
            .At(outline, fragment)
            .With("fragment", Name(fragment))
            .SpecifiedBy("Fragments-Must-Be-Used");

    public static DocumentFault Repeated(GraphQLFragmentDefinition fragment, IEnumerable<ASTNode> nodes, DocumentOutline outline) =>
        new DocumentFault($"The document has more than one fragment named `{Name(fragment)}`.")
            .At(outline, nodes)
            .With("fragment", Name(fragment))
            .SpecifiedBy("Fragment-Name-Uniqueness");

    public static DocumentFault Cycle(IReadOnlyList<ASTNode> spreads, DocumentOutline outline)
    {
        var last = (GraphQLFragmentSpread)spreads[^1];
        return new DocumentFault($"The fragment `{last.FragmentName.Name}` contains itself.")
            .At(outline, last)
            .On(outline[last].Path)
            .With("fragment", last.FragmentName.Name.StringValue)
            .SpecifiedBy("Fragment-spreads-must-not-form-cycles");
    }

    public static DocumentFault Impossible(ASTNode node, DocumentOutline outline)
    {
        var place = outline[node];
        var spread = node as GraphQLFragmentSpread;
        var condition = spread is null ? (node as GraphQLInlineFragment)?.TypeCondition : outline.Document.Spread(spread)?.TypeCondition;
        var type = condition?.Type.Name.StringValue;
        return new DocumentFault($"The fragment on `{type}` stands in `{place.ParentType?.Name}`, which is never of that type.")
            .At(outline, node)
            .On(place.Path)
            .With("fragment", spread?.FragmentName.Name.StringValue)
            .With("typeCondition", type)
            .With("selectionSetType", place.ParentType?.Name)
            .SpecifiedBy("Fragment-spread-is-possible");
    }

    private static string Name(GraphQLFragmentDefinition fragment) => fragment.FragmentName.Name.StringValue;
}
