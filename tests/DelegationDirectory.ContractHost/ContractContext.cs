using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.ContractHost;

/// <summary>The contract's model in a database. Enums are stored by name, as where the recordings were made.</summary>
public sealed class ContractContext(DbContextOptions<ContractContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<AgencyKind>().HaveConversion<string>();
        configurationBuilder.Properties<LeadRank>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Country>();
        modelBuilder.Entity<Agency>().HasOne(a => a.Parent).WithMany(a => a.Children).HasForeignKey(a => a.ParentId);
        modelBuilder.Entity<Dialogue>().HasOne(d => d.HostCountry).WithMany().HasForeignKey(d => d.HostCountryId);
        modelBuilder.Entity<Delegation>();
        modelBuilder.Entity<Lead>();
        modelBuilder.Entity<Topic>();
        modelBuilder.Entity<Member>().HasKey(m => new { m.DelegationId, m.AgencyId });
        modelBuilder.Entity<Subject>().HasKey(s => new { s.DialogueId, s.TopicId });
    }
}
