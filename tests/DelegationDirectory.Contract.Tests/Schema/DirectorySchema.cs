using DelegationDirectory.Graph;
using DelegationDirectory.Storage;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Contract.Tests.Schema;

/// <summary>The schema of the directory, as the server serves it.</summary>
internal static class DirectorySchema
{
    private static readonly string[] StandardScalars = ["Boolean", "Float", "ID", "Int", "String"];

    public static ISchema Instance { get; } = Build();

    /// <summary>Its own types: neither the scalars that GraphQL gives every schema, nor those by which a schema describes itself.</summary>
    public static IEnumerable<IGraphType> Types => Instance.AllTypes
        .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && !StandardScalars.Contains(type.Name));

    private static ISchema Build()
    {
        var schema = new ServiceCollection().AddDirectoryStorage().AddDirectoryGraph().BuildServiceProvider().GetRequiredService<ISchema>();
        schema.Initialize();
        return schema;
    }
}
