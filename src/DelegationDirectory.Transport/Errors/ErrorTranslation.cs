using DelegationDirectory.Transport.Limits;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQL.Validation.Errors.Custom;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>
/// Puts GraphQL.NET's errors about a document into the words, entries and places of the wire contract. One table: the type of
/// the error decides. Errors that already carry a code of the contract pass untouched.
/// </summary>
internal sealed class ErrorTranslation(GraphQLDocument document, ISchema schema, Inputs variables, int maxErrors, int maxLocations)
{
    /// <summary>The errors as they go to the client, at most as many as are reported.</summary>
    public List<ExecutionError> Translate(IReadOnlyCollection<ExecutionError> errors)
    {
        var outline = new DocumentOutline(document, schema, maxLocations);
        return
        [
            .. VariableErrors.NotDeclared(errors.OfType<NoUndefinedVariablesError>(), outline)
                .Concat(VariableErrors.NotUsed(errors.OfType<NoUnusedVariablesError>(), outline))
                .Concat(errors.SelectMany(error => Translate(error, outline)))
                .DistinctBy(error => (error.Message, error.Locations?.FirstOrDefault()))
                .Take(maxErrors),
        ];
    }

    private IEnumerable<ExecutionError> Translate(ExecutionError error, DocumentOutline outline) => error switch
    {
        _ when WireErrorInfo.IsContractCode(error.Code) => [error],
        DocumentFault => [error],

        FieldsOnCorrectTypeError e => FieldErrors.Unknown(Node<GraphQLField>(e), outline),
        ScalarLeafsError e => [FieldErrors.Leaf(Node<ASTNode>(e), outline)],
        FieldsNotMergeable e => [FieldErrors.NotMergeable(e.First, e.Second, outline)],

        KnownArgumentNamesError e => [ArgumentErrors.Unknown(Node<GraphQLArgument>(e), outline)],
        ProvidedNonNullArgumentsError e => ArgumentErrors.Missing(Node<ASTNode>(e), schema, outline),
        UniqueArgumentNamesError e => [ArgumentErrors.Repeated(Node<GraphQLArgument>(e), [.. e.Nodes], outline)],

        ArgumentsOfCorrectTypeError e => ValueErrors.OfArgument(Node<GraphQLArgument>(e), schema, outline),
        DefaultValuesOfCorrectTypeError e => ValueErrors.OfDefault(Node<GraphQLValue>(e), schema, outline),
        UniqueInputFieldNamesError e => [ValueErrors.RepeatedField(e, outline)],
        OneOfInputValuesError e => [ValueErrors.OneOf([.. e.Nodes], outline)],
        InvalidLiteralError or InvalidValueError => [ValueErrors.NotCoercible((ValidationError)error, outline)],

        NoUndefinedVariablesError or NoUnusedVariablesError => [],
        UniqueVariableNamesError e => [VariableErrors.Repeated(Node<GraphQLVariableDefinition>(e), [.. e.Nodes], outline)],
        VariablesAreInputTypesError e => [VariableErrors.NotAnInputType(Node<GraphQLVariableDefinition>(e), outline)],
        VariablesInAllowedPositionError e => VariableErrors.Misplaced(e, outline),
        InvalidVariableError e => VariableErrors.Invalid(Node<GraphQLVariableDefinition>(e), schema, variables, outline),

        KnownFragmentNamesError e => [FragmentErrors.Unknown(Node<GraphQLFragmentSpread>(e), outline)],
        KnownTypeNamesError e => [FragmentErrors.UnknownType(Node<GraphQLNamedType>(e), outline)],
        FragmentsOnCompositeTypesError e => [FragmentErrors.NotComposite(Node<ASTNode>(e), outline)],
        NoUnusedFragmentsError e => [FragmentErrors.Unused(Node<GraphQLFragmentDefinition>(e), outline)],
        UniqueFragmentNamesError e => [FragmentErrors.Repeated(Node<GraphQLFragmentDefinition>(e), [.. e.Nodes], outline)],
        NoFragmentCyclesError e => [FragmentErrors.Cycle([.. e.Nodes], outline)],
        PossibleFragmentSpreadsError e => [FragmentErrors.Impossible(Node<ASTNode>(e), outline)],

        KnownDirectivesError e => [DirectiveErrors.Unknown(Node<GraphQLDirective>(e), outline)],
        DirectivesInAllowedLocationsError e => [DirectiveErrors.Misplaced(Node<GraphQLDirective>(e), outline)],
        UniqueDirectivesPerLocationError e => [DirectiveErrors.Repeated(Node<GraphQLDirective>(e), outline)],

        UniqueOperationNamesError e => [OperationErrors.Repeated(document, Node<GraphQLOperationDefinition>(e))],
        LoneAnonymousOperationError e => [OperationErrors.NotAlone(document, Node<GraphQLOperationDefinition>(e))],
        SingleRootFieldSubscriptionsError e => [OperationErrors.ManyRootFields(e, outline)],
        NoIntrospectionError e => [OperationErrors.IntrospectionDisabled(Node<GraphQLField>(e), outline)],
        TimeoutError => [OperationErrors.TooSlow()],
        _ => [error],
    };

    private static T Node<T>(ValidationError error)
        where T : ASTNode => error.Nodes.OfType<T>().First();
}
