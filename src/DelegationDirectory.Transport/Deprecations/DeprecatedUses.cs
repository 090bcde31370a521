using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Errors;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Deprecations;

/// <summary>
/// Which deprecated members a valid operation uses: fields, arguments, input fields and enum values. What the document writes is found
/// once; variables are looked into for each request, those alone whose types have anything deprecated.
/// </summary>
internal sealed class DeprecatedUses
{
    private readonly List<DeprecationPeriod> _written = [];
    private readonly List<(string Name, IGraphType Type)> _variables = [];
    private readonly DeprecationNotice? _writtenNotice;

    public DeprecatedUses(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            if (TypeReferences.Resolve(variable.Type, schema) is not { } type || !DeprecatedValues.MayBeIn(type))
                continue;
            _variables.Add((variable.Variable.Name.StringValue, type));
            if (variable.DefaultValue is { } value)
                DeprecatedValues.AddWritten(_written, type, value);
        }

        foreach (var (field, definition) in SelectedFields.Of(schema, document, operation))
            AddField(field, definition);
        _writtenNotice = DeprecationNotice.Of(_written);
    }

    /// <summary>Whether a schema has anything that an operation could be told of.</summary>
    public static bool MayBeIn(ISchema schema) => schema.AllTypes.Any(type => type switch
    {
        IComplexGraphType complex => complex.Fields.Any(field => field.IsGoing() || (field.Arguments ?? []).Any(argument => argument.IsGoing())),
        EnumerationGraphType values => values.Values.Any(value => value.IsGoing()),
        _ => false,
    });

    /// <summary>What a client is told of the operation with its values; null when it uses nothing deprecated.</summary>
    public DeprecationNotice? NoticeFor(IReadOnlyDictionary<string, object?> variables)
    {
        if (_variables.Count == 0)
            return _writtenNotice;
        var found = new List<DeprecationPeriod>(_written);
        foreach (var (name, type) in _variables)
            DeprecatedValues.AddGiven(found, type, variables.GetValueOrDefault(name));
        return DeprecationNotice.Of(found);
    }

    private void AddField(GraphQLField field, FieldType definition)
    {
        _written.Add(definition);
        foreach (var given in field.Arguments?.Items ?? [])
        {
            if (definition.Arguments?.Find(given.Name) is not { } argument)
                continue;
            _written.Add(argument);
            DeprecatedValues.AddWritten(_written, argument.ResolvedType!, given.Value);
        }
    }
}
