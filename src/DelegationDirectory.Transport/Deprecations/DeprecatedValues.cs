using System.Collections;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Deprecations;

/// <summary>Finds the deprecated input fields and enum values in a value, written in a document or given in a variable.</summary>
internal static class DeprecatedValues
{
    /// <summary>Whether values of a type can have any.</summary>
    public static bool MayBeIn(IGraphType type) => MayBeIn(type, []);

    public static void AddWritten(List<DeprecationPeriod> found, IGraphType type, GraphQLValue value)
    {
        switch (type.GetNamedType(), value)
        {
            case (_, GraphQLListValue list):
                foreach (var item in list.Values ?? [])
                    AddWritten(found, type, item);
                break;
            case (IInputObjectGraphType input, GraphQLObjectValue obj):
                foreach (var given in obj.Fields ?? [])
                {
                    if (input.Fields.Find(given.Name) is not { } field)
                        continue;
                    found.Add(field);
                    AddWritten(found, field.ResolvedType!, given.Value);
                }

                break;
            case (EnumerationGraphType values, GraphQLEnumValue name):
                found.Add(values.Values.FindByName(name.Name));
                break;
        }
    }

    public static void AddGiven(List<DeprecationPeriod> found, IGraphType type, object? value)
    {
        switch (type.GetNamedType(), value)
        {
            case (IInputObjectGraphType input, IReadOnlyDictionary<string, object?> members):
                foreach (var (name, member) in members)
                {
                    if (input.Fields.Find(name) is not { } field)
                        continue;
                    found.Add(field);
                    AddGiven(found, field.ResolvedType!, member);
                }

                break;
            case (EnumerationGraphType values, string name):
                found.Add(values.Values.FindByName(name));
                break;
            case (_, IList items):
                foreach (var item in items)
                    AddGiven(found, type, item);
                break;
        }
    }

    private static bool MayBeIn(IGraphType type, HashSet<IGraphType> seen) => type.GetNamedType() switch
    {
        EnumerationGraphType values => values.Values.Any(value => value.IsGoing()),
        IInputObjectGraphType input => seen.Add(input) && input.Fields.Any(field => field.IsGoing() || MayBeIn(field.ResolvedType!, seen)),
        _ => false,
    };
}
