using GraphQL.Types;

namespace DelegationDirectory.Contract.Tests.Schema;

/// <summary>The schema speaks of things and their relations, not of the tables behind them.</summary>
public sealed class FieldTests
{
    /// <summary>How the columns are named that hold another thing's key; a thing's own key is called by the last word alone.</summary>
    private static readonly string[] KeyNames = ["Id", "Slug", "Code"];

    [Fact]
    public void No_type_and_no_filter_shows_the_key_of_another_thing()
    {
        var fields =
            (from type in DirectorySchema.Types.OfType<IComplexGraphType>()
             from field in type.Fields
             where type is IInputObjectGraphType || IsLeaf(field)
             select (Type: type.Name, field.Name)).ToList();

        Assert.Contains(("Delegation", "slug"), fields);
        Assert.Contains(("DelegationFilterInput", "slug"), fields);
        var keys = fields.Where(field => KeyNames.Any(name => field.Name.EndsWith(name, StringComparison.Ordinal))).ToList();
        Assert.Empty(keys);
    }

    [Fact]
    public void Every_node_has_an_id()
    {
        var nodes = DirectorySchema.Types.OfType<IObjectGraphType>().Where(IsNode).ToList();

        Assert.Contains(nodes, node => node.Name == "Delegation");
        Assert.Empty(nodes.Where(node => node.Fields.Find("id")?.ResolvedType?.ToString() != "ID!").Select(node => node.Name));
    }

    [Fact]
    public void Every_type_that_has_an_id_or_a_slug_is_a_node() => Assert.Empty(
        from type in DirectorySchema.Types.OfType<IObjectGraphType>()
        where type.Fields.Find("id") is not null || type.Fields.Find("slug") is not null
        where !IsNode(type)
        select type.Name);

    private static bool IsNode(IObjectGraphType type) => type.ResolvedInterfaces.Any(parent => parent.Name == "Node");

    private static bool IsLeaf(FieldType field)
    {
        var type = field.ResolvedType;
        while (type is IProvideResolvedType wrapper)
            type = wrapper.ResolvedType;
        return type is ScalarGraphType;
    }
}
