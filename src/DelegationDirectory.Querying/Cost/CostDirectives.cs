using System.Globalization;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Schema;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Cost;

/// <summary>
/// The directives by which a schema says what its parts cost (the cost specification at ibm.github.io/graphql-specs), spelt and defaulted
/// as HotChocolate does. Where nothing is said, a field of a composite type weighs 1 and a leaf nothing.
/// </summary>
internal static class CostDirectives
{
    private const string Cost = "cost";
    private const string Weight = "weight";
    private const string ListSize = "listSize";
    private const string AssumedSize = "assumedSize";
    private const string SlicingArguments = "slicingArguments";
    private const string SlicingArgumentDefaultValue = "slicingArgumentDefaultValue";
    private const string SizedFields = "sizedFields";
    private const string RequireOneSlicingArgument = "requireOneSlicingArgument";

    public static IEnumerable<Directive> Define(GraphTypes types)
    {
        var (text, number) = (types.Leaf(typeof(string)), types.Leaf(typeof(int)));
        var names = new ListGraphType(new NonNullGraphType(text));
        yield return new Directive(
            Cost, DirectiveLocation.Scalar, DirectiveLocation.Object, DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.Enum, DirectiveLocation.InputFieldDefinition)
        {
            Description = "What it costs to ask for this once.",
            Arguments = new(Argument(Weight, "The cost, a number.", new NonNullGraphType(text))),
        };
        yield return new Directive(ListSize, DirectiveLocation.FieldDefinition)
        {
            Description = "How many items a list is taken to have when its cost is worked out.",
            Arguments = new(
                Argument(AssumedSize, "The most items that it has; for a list without pages, about how many.", number),
                Argument(SlicingArguments, "The arguments that say how many items are wanted.", names),
                Argument(SlicingArgumentDefaultValue, "How many items come when none of those arguments is given.", number),
                Argument(SizedFields, "The fields below this one that hold the items, where it is not the list itself.", names),
                Argument(
                    RequireOneSlicingArgument, "Whether one of those arguments must be given.",
                    new NonNullGraphType(types.Leaf(typeof(bool))), defaultValue: true)),
        };
    }

    /// <summary>States what an element of the schema costs.</summary>
    public static T Weighing<T>(this T element, int weight)
        where T : IMetadataWriter =>
        element.ApplyDirective(Cost, Weight, weight.ToString(CultureInfo.InvariantCulture));

    /// <summary>States that a field is a connection, whose pages have the sizes of the options.</summary>
    public static FieldType SizedByPage(this FieldType field, PagingOptions options) =>
        field.SizedByPage(options, ConnectionNames.First, ConnectionNames.Last);

    /// <summary>States that a field is a connection, whose pages have the sizes of the options, and which arguments say how many items are wanted.</summary>
    public static FieldType SizedByPage(this FieldType field, PagingOptions options, params string[] slicing) => field.ApplyDirective(ListSize, directive => directive
        .AddArgument(new(AssumedSize) { Value = options.MaxPageSize })
        .AddArgument(new(SlicingArguments) { Value = slicing })
        .AddArgument(new(SlicingArgumentDefaultValue) { Value = Math.Min(options.DefaultPageSize, options.MaxPageSize) })
        .AddArgument(new(SizedFields) { Value = new[] { ConnectionNames.Edges, ConnectionNames.Nodes } })
        .AddArgument(new(RequireOneSlicingArgument) { Value = options.RequirePagingBoundaries }));

    /// <summary>States about how many items a plain list has; where nothing is stated it counts as one.</summary>
    public static FieldType Sized(this FieldType field, int? items) => items is null ? field : field.ApplyDirective(ListSize, directive => directive
        .AddArgument(new(AssumedSize) { Value = items })
        .AddArgument(new(RequireOneSlicingArgument) { Value = false }));

    private static QueryArgument Argument(string name, string description, IGraphType type, object? defaultValue = null) =>
        new(type) { Name = name, Description = description, DefaultValue = defaultValue };
}
