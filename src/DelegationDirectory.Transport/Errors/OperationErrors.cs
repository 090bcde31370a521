using GraphQL.Validation;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Operations (GraphQL specification, 5.2 and 6.1).</summary>
internal static class OperationErrors
{
    public static DocumentFault NoOperation() =>
        new DocumentFault("The document has no operation. Begin with `{`, `query`, or a name of another operation kind.", ErrorCodes.Syntax).At(1, 1);

    public static DocumentFault UnknownName(string name) =>
        new DocumentFault($"The document has no operation named `{name}`.").At(1, 1).With("operationName", name);

    public static DocumentFault NameNeeded(IEnumerable<string> names) =>
        new("The document has several operations. Say in `operationName` which one to run: " + string.Join(", ", names.Take(10)) + ".");

    public static DocumentFault KindNotServed(string kind) => new($"The schema has no {kind} operations.");

    public static DocumentFault NotExecutable(GraphQLDocument document, ASTNode definition) =>
        new DocumentFault("The document defines a part of a schema. Only operations and fragments can be run.")
            .At(document, definition)
            .SpecifiedBy("Executable-Definitions");

    public static DocumentFault NotAlone(GraphQLDocument document, GraphQLOperationDefinition operation) =>
        new DocumentFault("An operation without a name must be the only one in its document. Give each operation a name.")
            .At(document, operation)
            .With("operations", document.Definitions.OfType<GraphQLOperationDefinition>().Count())
            .SpecifiedBy("Lone-Anonymous-Operation");

    public static DocumentFault Repeated(GraphQLDocument document, GraphQLOperationDefinition operation) =>
        new DocumentFault($"The document has more than one operation named `{operation.Name}`.")
            .At(document, operation)
            .With("operation", operation.Name?.StringValue)
            .SpecifiedBy("Operation-Name-Uniqueness");

    public static DocumentFault ManyRootFields(ValidationError error, DocumentOutline outline) =>
        new DocumentFault("A subscription selects exactly one field, and not one of introspection.")
            .At(outline, error.Nodes)
            .SpecifiedBy("Single-root-field");

    public static DocumentFault IntrospectionDisabled(GraphQLField field, DocumentOutline outline) =>
        new DocumentFault($"Introspection is switched off here, so `{field.Name}` cannot be asked for.", ErrorCodes.IntrospectionDisabled)
            .At(outline, field)
            .On(outline[field].Path)
            .With("field", field.Name.StringValue);

    public static DocumentFault TooSlow() => new("The operation took longer than one may here, and was stopped.", ErrorCodes.Timeout);
}
