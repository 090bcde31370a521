using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Documents;

/// <summary>Finds the fragments of a document.</summary>
internal static class Fragments
{
    /// <summary>The fragment that is spread; null when the document has none of that name.</summary>
    public static GraphQLFragmentDefinition? Spread(this GraphQLDocument document, GraphQLFragmentSpread spread) =>
        document.Definitions.OfType<GraphQLFragmentDefinition>()
            .FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name);
}
