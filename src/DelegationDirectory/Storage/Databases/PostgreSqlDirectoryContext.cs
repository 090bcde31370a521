using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Databases;

/// <summary>The directory in PostgreSQL. Texts compare by code point, as elsewhere, whatever the collation of the database.</summary>
internal sealed class PostgreSqlDirectoryContext(DbContextOptions<PostgreSqlDirectoryContext> options) : DirectoryContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<string>().UseCollation("C");
}
