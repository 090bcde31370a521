using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using GraphQL;
using GraphQL.Types;

namespace DelegationDirectory.Transport.Cost;

/// <summary>
/// Reads what a schema's fields and inputs cost from the directives applied to them (ibm.github.io/graphql-specs/cost-spec.html), each
/// once. Where no weight is given a field or argument of a composite type weighs 1, and a leaf nothing.
/// </summary>
internal sealed class SchemaPrices
{
    private readonly ConcurrentDictionary<FieldType, FieldPrice> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<IInputObjectGraphType, FrozenDictionary<string, InputPrice>> _inputs = new(ReferenceEqualityComparer.Instance);

    public FieldPrice Of(FieldType field) => _fields.GetOrAdd(field, Read);

    public FrozenDictionary<string, InputPrice> Of(IInputObjectGraphType input) =>
        _inputs.GetOrAdd(input, type => type.Fields.ToFrozenDictionary(field => field.Name, field => Input(field, field.ResolvedType!)));

    public static double Of(IGraphType type) => Weight(type) ?? (IsComposite(type) ? 1 : 0);

    private static FieldPrice Read(FieldType field)
    {
        var type = field.ResolvedType!;
        var named = type.GetNamedType();
        var isList = (type is NonNullGraphType always ? always.ResolvedType : type) is ListGraphType;
        return new FieldPrice(
            Weight(field) ?? (IsComposite(named) || isList ? 1 : 0),
            Of(named),
            isList,
            Size(field),
            (field.Arguments ?? []).ToFrozenDictionary(argument => argument.Name, argument => Input(argument, argument.ResolvedType!)));
    }

    private static InputPrice Input(IMetadataReader element, IGraphType type)
    {
        var input = type.GetNamedType() as IInputObjectGraphType;
        return new InputPrice(Weight(element) ?? (input is null ? 0 : 1), input);
    }

    private static ListSize? Size(FieldType field) => field.FindAppliedDirective("listSize") is { } stated
        ? new ListSize(
            stated.FindArgument("assumedSize")?.Value as int?,
            Names(stated, "slicingArguments"),
            stated.FindArgument("slicingArgumentDefaultValue")?.Value as int?,
            Names(stated, "sizedFields"),
            stated.FindArgument("requireOneSlicingArgument")?.Value is not false)
        : null;

    private static string[] Names(AppliedDirective directive, string argument) =>
        [.. (directive.FindArgument(argument)?.Value as IEnumerable)?.OfType<string>() ?? []];

    private static double? Weight(IMetadataReader element) =>
        element.FindAppliedDirective("cost")?.FindArgument("weight")?.Value is { } weight
            ? Convert.ToDouble(weight, CultureInfo.InvariantCulture)
            : null;

    private static bool IsComposite(IGraphType type) => type is IObjectGraphType or IAbstractGraphType;
}
