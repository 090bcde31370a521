using GraphQL.Types;

namespace DelegationDirectory.Contract.Tests.Schema;

/// <summary>Whoever reads the schema in an editor finds a word on everything.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void Everything_in_the_schema_has_a_description()
    {
        var everything = DirectorySchema.Types.SelectMany(Parts).Concat(DirectorySchema.Instance.Directives.SelectMany(Parts)).ToList();

        Assert.Contains(everything, part => part.Coordinate == "Delegation.leads(where:)");
        Assert.Contains(everything, part => part.Coordinate == "LeadRank.DIGITAL_AMBASSADOR");
        Assert.Contains(everything, part => part.Coordinate == "DelegationFilterInput.leads");
        Assert.Empty(everything.Where(part => string.IsNullOrWhiteSpace(part.Description)).Select(part => part.Coordinate));
    }

    private static IEnumerable<(string Coordinate, string? Description)> Parts(IGraphType type) =>
    [
        (type.Name, type.Description),
        .. type is EnumerationGraphType values ? values.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description)) : [],
        .. type is IComplexGraphType complex ? complex.Fields.SelectMany(field => Parts(field, $"{type.Name}.{field.Name}")) : [],
    ];

    private static IEnumerable<(string Coordinate, string? Description)> Parts(Directive directive) =>
    [
        ("@" + directive.Name, directive.Description),
        .. Parts(directive.Arguments, "@" + directive.Name),
    ];

    private static IEnumerable<(string Coordinate, string? Description)> Parts(FieldType field, string coordinate) =>
        [(coordinate, field.Description), .. Parts(field.Arguments, coordinate)];

    private static IEnumerable<(string Coordinate, string? Description)> Parts(QueryArguments? arguments, string coordinate) =>
        (arguments ?? []).Select(argument => ($"{coordinate}({argument.Name}:)", argument.Description));
}
