using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Values written in a document that do not fit (GraphQL specification, 5.6).</summary>
internal static class ValueErrors
{
    public static IEnumerable<DocumentFault> OfArgument(GraphQLArgument argument, ISchema schema, DocumentOutline outline)
    {
        var place = outline[argument];
        var arguments = place.Directive is { } directive ? schema.Directives.Find(directive.Name)?.Arguments : place.Field?.Arguments;
        return arguments?.Find(argument.Name)?.ResolvedType is { } type
            ? new LiteralCheck(outline, place).Argument(argument, type)
            : [];
    }

    public static IEnumerable<DocumentFault> OfDefault(GraphQLValue value, ISchema schema, DocumentOutline outline)
    {
        var place = outline[value];
        return place.Node is GraphQLVariableDefinition variable && TypeReferences.Resolve(variable.Type, schema) is { } type
            ? new LiteralCheck(outline, place).Default(variable, type)
            : [];
    }

    public static DocumentFault RepeatedField(ValidationError error, DocumentOutline outline)
    {
        // GraphQL.NET names the values of the two fields; the contract names the second field itself.
        var values = error.Nodes.ToList();
        var field = FieldHolding(values[^1], outline) ?? FieldHolding(values[0], outline);
        return new DocumentFault($"The field `{field?.Name}` is given more than once in one input object.")
            .At(outline, field ?? values[^1])
            .On(outline[values[^1]].FieldPath)
            .With("field", field?.Name.StringValue)
            .SpecifiedBy("Input-Object-Field-Uniqueness");
    }

    public static DocumentFault OneOf(IReadOnlyList<ASTNode> nodes, DocumentOutline outline) =>
        new DocumentFault("This input object takes exactly one field, and a value other than null for it.")
            .At(outline, nodes[0])
            .On(outline[nodes[^1]].FieldPath)
            .SpecifiedBy("Values-of-Correct-Type");

    /// <summary>
    /// A value that passed the check of its type and then could not be made into an argument: a variable that is null where
    /// there must be a value.
    /// </summary>
    public static DocumentFault NotCoercible(ValidationError error, DocumentOutline outline)
    {
        var node = error.Nodes.First();
        var place = outline[node];
        return new DocumentFault($"An argument of `{place.FieldName}` has no usable value: it must not be null, nor outside its type's range.", ErrorCodes.NonNull)
            .At(outline, place.Node is GraphQLField field ? field : node)
            .On(place.Path);
    }

    private static GraphQLObjectField? FieldHolding(ASTNode value, DocumentOutline outline) => outline[value].Node switch
    {
        GraphQLField field => Search(field.Arguments?.Items.Select(argument => argument.Value) ?? [], value)
            ?? Search(field.Directives?.Items.SelectMany(d => d.Arguments?.Items ?? []).Select(a => a.Value) ?? [], value),
        GraphQLVariableDefinition { DefaultValue: { } given } => Search([given], value),
        IHasDirectivesNode node => Search(node.Directives?.Items.SelectMany(d => d.Arguments?.Items ?? []).Select(a => a.Value) ?? [], value),
        _ => null,
    };

    private static GraphQLObjectField? Search(IEnumerable<GraphQLValue> values, ASTNode wanted)
    {
        foreach (var value in values)
        {
            var found = value switch
            {
                GraphQLObjectValue obj => obj.Fields?.Find(field => ReferenceEquals(field.Value, wanted) || ReferenceEquals(field, wanted))
                    ?? Search(obj.Fields?.Select(field => field.Value) ?? [], wanted),
                GraphQLListValue list => Search(list.Values ?? [], wanted),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }
}
