using DelegationDirectory.ContractHost.Model;
using DelegationDirectory.Querying.Text;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.ContractHost.Storage;

/// <summary>
/// The contract's model in a database. Enums are stored by name, as where the recordings were made. Every navigation has an index by
/// EF Core's convention; columns that the workloads filter or sort by have one here.
/// </summary>
public sealed class ContractContext(DbContextOptions<ContractContext> options) : DbContext(options)
{
    /// <summary>Text orders by code point, as on the other providers, whatever the collation of the database.</summary>
    private const string PostgreSqlCollation = "C";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<AgencyKind>().HaveConversion<string>();
        configurationBuilder.Properties<LeadRank>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasTextFold();
        modelBuilder.Entity<Country>(country =>
        {
            country.HasIndex(c => c.Name);
            country.HasIndex(c => c.Region);
        });
        modelBuilder.Entity<Agency>(agency =>
        {
            agency.HasOne(a => a.Parent).WithMany(a => a.Children).HasForeignKey(a => a.ParentId);
            agency.HasIndex(a => a.Kind);
            agency.HasIndex(a => a.Name);
            agency.HasIndex(a => a.Acronym);
        });
        modelBuilder.Entity<Dialogue>(dialogue =>
        {
            dialogue.HasOne(d => d.HostCountry).WithMany().HasForeignKey(d => d.HostCountryId);
            dialogue.HasIndex(d => d.StartDate);
        });
        modelBuilder.Entity<Delegation>();
        modelBuilder.Entity<Lead>();
        modelBuilder.Entity<Topic>();
        modelBuilder.Entity<Member>().HasKey(m => new { m.DelegationId, m.AgencyId });
        modelBuilder.Entity<Subject>().HasKey(s => new { s.DialogueId, s.TopicId });

        if (Database.IsNpgsql())
            foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
                if (property.GetProviderClrType() == typeof(string) || property.ClrType == typeof(string) || property.ClrType.IsEnum)
                    property.SetCollation(PostgreSqlCollation);
    }
}
