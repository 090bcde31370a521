using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace DelegationDirectory.HotChocolate;

/// <summary>Says of what HotChocolate generates (connections, operations of filters, pages) what <c>schema/schema.graphql</c> says of it.</summary>
internal sealed class DeclaredDescriptions : TypeInterceptor
{
    private readonly Dictionary<string, string> _texts = [];

    public DeclaredDescriptions()
    {
        using var stream = typeof(DeclaredDescriptions).Assembly.GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        Read(Utf8GraphQLParser.Parse(reader.ReadToEnd()), "");
    }

    public override void OnBeforeCompleteType(ITypeCompletionContext completionContext, DefinitionBase definition)
    {
        Describe(definition, "");
        IEnumerable<DefinitionBase> members = definition switch
        {
            ObjectTypeDefinition type => type.Fields,
            InterfaceTypeDefinition type => type.Fields,
            InputObjectTypeDefinition type => type.Fields,
            EnumTypeDefinition type => type.Values,
            _ => [],
        };
        foreach (var member in members)
        {
            Describe(member, definition.Name + ".");
            if (member is OutputFieldDefinitionBase field)
                foreach (var argument in field.Arguments)
                    Describe(argument, $"{definition.Name}.{field.Name}.");
        }
    }

    private void Describe(DefinitionBase definition, string path)
    {
        if (_texts.TryGetValue(path + definition.Name, out var text))
            definition.Description = text;
    }

    private void Read(ISyntaxNode parent, string path)
    {
        foreach (var node in parent.GetNodes().OfType<NamedSyntaxNode>())
        {
            if (node.GetNodes().OfType<StringValueNode>().FirstOrDefault() is { } text)
                _texts[path + node.Name.Value] = text.Value;
            Read(node, $"{path}{node.Name.Value}.");
        }
    }
}
