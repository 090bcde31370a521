using GraphQL.Types;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace DelegationDirectory.Transport.Errors;

/// <summary>
/// Finds each spot at which a written value does not fit its type. GraphQL.NET reports one error per argument, in one sentence;
/// the contract wants the spot. A variable fits here: its position is checked elsewhere.
/// </summary>
internal sealed class LiteralCheck(DocumentOutline outline, Place place)
{
    private const string WrongType = "Values-of-Correct-Type";

    public IEnumerable<DocumentFault> Argument(GraphQLArgument argument, IGraphType type)
    {
        if (type is NonNullGraphType && argument.Value is GraphQLNullValue)
            return [ArgumentErrors.Required(argument.Name.StringValue, type, argument, place, outline)];
        return Check(type, argument.Value, value => Wrong(argument.Name.StringValue, type, value)
            .With("argument", argument.Name.StringValue)
            .With("argumentValue", Text(value))
            .With("locationType", type.ToString())
            .SpecifiedBy(WrongType));
    }

    public IEnumerable<DocumentFault> Default(GraphQLVariableDefinition variable, IGraphType type) =>
        Check(type, variable.DefaultValue!, value => Wrong("$" + variable.Variable.Name.StringValue, type, value)
            .With("variable", variable.Variable.Name.StringValue)
            .With("locationType", type.ToString())
            .SpecifiedBy(WrongType));

    private IEnumerable<DocumentFault> Check(IGraphType type, GraphQLValue value, Func<GraphQLValue, DocumentFault> wrong) => (type, value) switch
    {
        (_, GraphQLVariable) => [],
        (NonNullGraphType, GraphQLNullValue) => [wrong(value)],
        (_, GraphQLNullValue) => [],
        (NonNullGraphType nonNull, _) => Check(nonNull.ResolvedType!, value, wrong),
        (ListGraphType list, GraphQLListValue items) => (items.Values ?? []).SelectMany(item => Check(list.ResolvedType!, item, wrong)),
        (ListGraphType list, _) => Check(list.ResolvedType!, value, wrong),
        (IInputObjectGraphType input, GraphQLObjectValue obj) => Fields(input, obj),
        (ScalarGraphType scalar, _) when scalar.CanParseLiteral(value) => [],
        _ => [wrong(value)],
    };

    private IEnumerable<DocumentFault> Fields(IInputObjectGraphType input, GraphQLObjectValue obj)
    {
        foreach (var given in obj.Fields ?? [])
        {
            if (input.Fields.Find(given.Name) is not { } field)
            {
                yield return Unknown(input, given);
                continue;
            }

            var type = field.ResolvedType!;
            var faults = type is NonNullGraphType && given.Value is GraphQLNullValue
                ? [Required(input, field, given)]
                : Check(type, given.Value, value => Wrong(field.Name, type, value)
                    .With("fieldName", field.Name)
                    .With("fieldType", type.ToString())
                    .With("locationType", type.ToString())
                    .SpecifiedBy(WrongType));
            foreach (var fault in faults)
                yield return fault;
        }

        foreach (var field in input.Fields)
        {
            if (field is { ResolvedType: NonNullGraphType, DefaultValue: null } && obj.Fields?.Exists(given => given.Name == field.Name) is not true)
                yield return Required(input, field, obj);
        }
    }

    private DocumentFault Unknown(IInputObjectGraphType input, GraphQLObjectField given) =>
        new DocumentFault($"The input type `{input.Name}` has no field `{given.Name}`.")
            .At(outline, given)
            .On(place.FieldPath)
            .With("field", given.Name.StringValue)
            .SpecifiedBy("Input-Object-Field-Names");

    private DocumentFault Required(IInputObjectGraphType input, FieldType field, ASTNode node) =>
        new DocumentFault($"The input type `{input.Name}` needs a value for `{field.Name}`, of type `{field.ResolvedType}`.")
            .At(outline, node)
            .On(place.FieldPath)
            .With("field", field.Name)
            .SpecifiedBy("Input-Object-Required-Fields");

    private DocumentFault Wrong(string name, IGraphType type, GraphQLValue value) =>
        new DocumentFault($"`{name}` takes {Allowed.For(type)}, but {Text(value)} was given.")
            .At(outline, value)
            .On(place.FieldPath);

    private static string Text(GraphQLValue value)
    {
        var text = new SDLPrinter().Print(value);
        return text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "…");
    }
}
