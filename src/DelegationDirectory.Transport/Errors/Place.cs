using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Where a node of a document lies.</summary>
/// <param name="Path">The response names of the fields around it.</param>
/// <param name="ParentType">The type on which the field is selected.</param>
/// <param name="Field">The field's definition; null where there is no field, or none of that name.</param>
/// <param name="Node">The field, fragment or operation itself.</param>
internal sealed record Place(object[] Path, IGraphType? ParentType, FieldType? Field, ASTNode Node)
{
    public static readonly Place Nowhere = new([], null, null, new GraphQLDocument([]));

    /// <summary>The directive that the node is an argument of.</summary>
    public GraphQLDirective? Directive { get; init; }

    /// <summary>The path including the field itself, for what lies in its arguments.</summary>
    public object[] FieldPath => Node is GraphQLField own ? [.. Path, (own.Alias?.Name ?? own.Name).StringValue] : Path;

    /// <summary>The field's name as written, whether defined or not.</summary>
    public string? FieldName => (Node as GraphQLField)?.Name.StringValue;
}
