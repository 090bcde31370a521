using DelegationDirectory.Records;
using DelegationDirectory.Testing;
using DelegationDirectory.Transport.Sdl;

namespace DelegationDirectory.Contract.Tests.Schema;

/// <summary>The schemas in the repository, which clients and editors read, are those that the program goes by.</summary>
public sealed class SchemaFileTests
{
    [Fact]
    public void The_schema_in_the_repository_is_the_schema_as_served() =>
        AssertRenewed("schema/schema.graphql", "export", SchemaText.Print(DirectorySchema.Instance));

    [Fact]
    public void The_json_schema_in_the_repository_is_the_one_that_the_records_are_checked_by() =>
        AssertRenewed("schema/records.schema.json", "export-records", RecordSchema.Print());

    private static void AssertRenewed(string file, string command, string text) => Assert.True(
        File.ReadAllText(Path.Combine(Repository.Root, file)) == text,
        $"{file} is out of date. Renew it: dotnet run --project src/DelegationDirectory.Server -- schema {command} --output {file}");
}
