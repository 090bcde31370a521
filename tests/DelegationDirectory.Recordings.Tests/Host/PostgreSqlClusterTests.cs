using DelegationDirectory.ContractHost.Hosting;
using DelegationDirectory.ContractHost.Storage;
using DelegationDirectory.Testing.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DelegationDirectory.Recordings.Tests.Host;

public sealed class PostgreSqlClusterTests
{
    [Fact]
    public async Task Each_database_of_a_cluster_is_new_and_nothing_is_left_when_the_cluster_ends()
    {
        string folder;
        using (var cluster = PostgreSqlCluster.Start())
        {
            folder = cluster.Folder;
            for (var i = 0; i < 2; i++)
            {
                await using var context = Open(cluster.NewDatabase());
                Assert.True(await context.Database.EnsureCreatedAsync());
                await ContractData.Read(ContractOptions.SmallData).LoadAsync(context);
            }

            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_missing_PostgreSQL_is_said_with_what_to_install()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "no-postgresql-here");
        var missing = Assert.Throws<FileNotFoundException>(() => PostgreSqlCluster.Start(nowhere));
        Assert.Contains(nowhere, missing.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install postgresql", missing.Message, StringComparison.Ordinal);
        Assert.Contains(PostgreSqlPrograms.Variable, missing.Message, StringComparison.Ordinal);
    }

    private static ContractContext Open(string connection)
    {
        // Beside the applications of the other tests, which have services of their own, one more set of services is no mistake.
        var options = new DbContextOptionsBuilder<ContractContext>()
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
        DatabaseProvider.Get("postgresql").Use(options, connection);
        return new ContractContext(options.Options);
    }
}
