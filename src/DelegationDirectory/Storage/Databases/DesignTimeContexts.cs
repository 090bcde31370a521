using Microsoft.EntityFrameworkCore.Design;

namespace DelegationDirectory.Storage.Databases;

// What dotnet-ef asks for the models that it writes migrations of. Nothing is connected to.

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDirectoryContext>
{
    public SqliteDirectoryContext CreateDbContext(string[] args) => new SqliteDatabase("Data Source=directory.db").CreateContext();
}

internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlDirectoryContext>
{
    public PostgreSqlDirectoryContext CreateDbContext(string[] args) => new PostgreSqlDatabase("Host=localhost").CreateContext();
}
