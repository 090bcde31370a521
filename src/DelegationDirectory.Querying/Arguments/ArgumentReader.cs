using System.Globalization;
using GraphQL;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Arguments;

/// <summary>
/// Reads arguments from the document and the raw variables. The engine's own coerced values are not used, because they hold the
/// fields of an input object in the schema's order, while the order written decides what is sorted by first.
/// </summary>
internal sealed class ArgumentReader(GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
{
    public static ArgumentReader For(IResolveFieldContext context) =>
        new(context.Operation, context.ExecutionContext.ExecutionOptions.Variables ?? Inputs.Empty);

    /// <summary>The value of a field's argument; null when it is absent.</summary>
    public ArgumentValue? Read(GraphQLField field, string argument)
    {
        var node = field.Arguments?.Items.Find(item => item.Name.StringValue == argument);
        return node is null || (node.Value is GraphQLVariable variable && !IsGiven(variable)) ? null : Read(node.Value);
    }

    /// <summary>Whether <c>@skip</c> and <c>@include</c> let a selection be answered.</summary>
    public bool Includes(IHasDirectivesNode selection)
    {
        foreach (var directive in selection.Directives?.Items ?? [])
        {
            var name = directive.Name.StringValue;
            if (name is not ("skip" or "include"))
                continue;
            var condition = directive.Arguments?.Items.Find(argument => argument.Name.StringValue == "if");
            if (condition is not null && Read(condition.Value) is LeafValue { Value: bool holds } && holds == (name == "skip"))
                return false;
        }

        return true;
    }

    private ArgumentValue Read(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => ReadVariable(variable),
        GraphQLObjectValue { Fields: var fields } => new ObjectValue(
            [.. (fields ?? []).Select(field => KeyValuePair.Create(field.Name.StringValue, Read(field.Value)))], value),
        GraphQLListValue { Values: var items } => new ListValue([.. (items ?? []).Select(Read)], value),
        GraphQLStringValue text => new LeafValue(text.Value.ToString(), value),
        GraphQLBooleanValue truth => new LeafValue(truth.BoolValue, value),
        GraphQLEnumValue name => new LeafValue(name.Name.StringValue, value),
        GraphQLIntValue number => new LeafValue(ReadInteger(number), value),
        GraphQLFloatValue number => new LeafValue(double.Parse(number.Value, CultureInfo.InvariantCulture), value),
        _ => new NullValue(value),
    };

    // A variable that is not given counts as null inside an argument, as the servers that this contract is kept for have it.
    private ArgumentValue ReadVariable(GraphQLVariable variable)
    {
        var name = variable.Name.StringValue;
        if (variables.TryGetValue(name, out var value))
            return ArgumentValue.Of(value, variable, new ValueOrigin(null, name));
        return Definition(name)?.DefaultValue is { } literal ? Read(literal) : new NullValue(variable);
    }

    private bool IsGiven(GraphQLVariable variable) =>
        variables.ContainsKey(variable.Name.StringValue) || Definition(variable.Name.StringValue)?.DefaultValue is not null;

    private GraphQLVariableDefinition? Definition(string name) =>
        operation.Variables?.Items.Find(definition => definition.Variable.Name.StringValue == name);

    private static object ReadInteger(GraphQLIntValue number) =>
        long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? integer
            : double.Parse(number.Value, CultureInfo.InvariantCulture);
}
