using GraphQL;
using GraphQL.Types;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Variables: their definitions, their uses and their values (GraphQL specification, 5.8 and 6.1.2).</summary>
internal static class VariableErrors
{
    /// <summary>One error per operation, naming all of its variables that are not declared.</summary>
    public static IEnumerable<DocumentFault> NotDeclared(IEnumerable<NoUndefinedVariablesError> errors, DocumentOutline outline) =>
        from error in errors
        let operation = error.Nodes.OfType<GraphQLOperationDefinition>().First()
        group error.Nodes.OfType<GraphQLVariable>().First() by operation into undeclared
        select new DocumentFault($"The operation uses variables that it does not declare: {Names(undeclared)}.")
            .At(outline, undeclared.Key)
            .SpecifiedBy("All-Variable-Uses-Defined");

    /// <summary>One error per operation, naming all of its variables that are not used.</summary>
    public static IEnumerable<DocumentFault> NotUsed(IEnumerable<NoUnusedVariablesError> errors, DocumentOutline outline) =>
        from error in errors
        let variable = error.Nodes.OfType<GraphQLVariableDefinition>().First()
        group variable.Variable by outline[variable].Node into unused
        select new DocumentFault($"The operation declares variables that it does not use: {Names(unused)}.")
            .At(outline, unused.Key)
            .SpecifiedBy("All-Variables-Used");

    public static DocumentFault Repeated(GraphQLVariableDefinition variable, IEnumerable<ASTNode> nodes, DocumentOutline outline) =>
        new DocumentFault($"The variable `${variable.Variable.Name}` is declared more than once.")
            .At(outline, nodes)
            .With("variable", variable.Variable.Name.StringValue)
            .SpecifiedBy("Variable-Uniqueness");

    public static DocumentFault NotAnInputType(GraphQLVariableDefinition variable, DocumentOutline outline) =>
        new DocumentFault($"The variable `${variable.Variable.Name}` is of type `{TypeReferences.Print(variable.Type)}`, which is not a type of input.")
            .At(outline, variable)
            .With("variable", variable.Variable.Name.StringValue)
            .With("variableType", TypeReferences.Print(variable.Type))
            .SpecifiedBy("Variables-Are-Input-Types");

    public static IEnumerable<DocumentFault> Misplaced(VariablesInAllowedPositionError error, DocumentOutline outline) =>
        [new VariablePosition(outline).Describe(error)];

    /// <summary>A variable's value, sought afresh because GraphQL.NET names the spot only within its sentence.</summary>
    public static IEnumerable<DocumentFault> Invalid(GraphQLVariableDefinition definition, ISchema schema, Inputs variables, DocumentOutline outline)
    {
        var name = definition.Variable.Name.StringValue;
        var type = TypeReferences.Resolve(definition.Type, schema);
        if (type is NonNullGraphType && variables.GetValueOrDefault(name) is null)
            return [Missing(definition, name, outline)];
        if (variables.TryGetValue(name, out var given) && given is null)
            return [Null(definition, name, outline)];

        var faults = type is null ? [] : new VariableValueCheck().Check(type, variables.GetValueOrDefault(name), [name]).ToList();
        return faults.Count > 0 ? faults : [Unusable(definition, name, outline)];
    }

    private static DocumentFault Missing(GraphQLVariableDefinition definition, string name, DocumentOutline outline) =>
        new DocumentFault($"The variable `${name}` of type `{TypeReferences.Print(definition.Type)}` must be given a value.", ErrorCodes.NonNull)
            .At(outline, definition)
            .With("variable", name);

    private static DocumentFault Null(GraphQLVariableDefinition definition, string name, DocumentOutline outline) =>
        new DocumentFault($"The variable `${name}` is null, and is used where there must be a value.", ErrorCodes.NonNull)
            .At(outline, definition)
            .With("variable", name);

    private static DocumentFault Unusable(GraphQLVariableDefinition definition, string name, DocumentOutline outline) =>
        new DocumentFault($"The value of the variable `${name}` does not fit its type `{TypeReferences.Print(definition.Type)}`.")
            .At(outline, definition)
            .On([name]);

    private static string Names(IEnumerable<GraphQLVariable> variables) =>
        string.Join(", ", variables.Select(variable => "$" + variable.Name.StringValue).Distinct().Take(10));
}
