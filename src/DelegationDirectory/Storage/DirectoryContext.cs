using DelegationDirectory.Model;
using DelegationDirectory.Querying.Text;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage;

/// <summary>The directory in a database. Every table is declared here; which database is the caller's choice.</summary>
public sealed class DirectoryContext(DbContextOptions<DirectoryContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        modelBuilder.HasTextFold();

        modelBuilder.Entity<Country>().HasKey(c => c.Code);

        modelBuilder.Entity<Agency>(agency =>
        {
            agency.HasKey(a => a.Slug);
            agency.HasOne(a => a.Country).WithMany(c => c.Agencies).HasForeignKey(a => a.CountryCode);
            agency.HasOne(a => a.Parent).WithMany(a => a.Children).HasForeignKey(a => a.ParentSlug);
            agency.HasOne(a => a.Predecessor).WithMany(a => a.Successors).HasForeignKey(a => a.PredecessorSlug);
        });

        modelBuilder.Entity<Person>(person =>
        {
            person.HasKey(p => p.Slug);
            person.HasOne(p => p.Country).WithMany(c => c.People).HasForeignKey(p => p.CountryCode);
            person.HasMany(p => p.Aliases).WithOne().HasForeignKey(a => a.PersonSlug);
        });

        modelBuilder.Entity<Series>().HasKey(s => s.Slug);
        modelBuilder.Entity<SeriesParty>(party =>
        {
            party.HasKey(p => new { p.SeriesSlug, p.CountryCode });
            party.HasOne(p => p.Series).WithMany(s => s.Parties).HasForeignKey(p => p.SeriesSlug);
            party.HasOne(p => p.Country).WithMany(c => c.SeriesParties).HasForeignKey(p => p.CountryCode);
        });

        modelBuilder.Entity<Dialogue>(dialogue =>
        {
            dialogue.HasKey(d => d.Slug);
            dialogue.HasOne(d => d.Series).WithMany(s => s.Dialogues).HasForeignKey(d => d.SeriesSlug);
            dialogue.HasOne(d => d.HostCountry).WithMany(c => c.HostedDialogues).HasForeignKey(d => d.HostCountryCode);
            dialogue.HasMany(d => d.Outcomes).WithOne().HasForeignKey(o => o.DialogueSlug);
            dialogue.HasMany(d => d.Sources).WithOne().HasForeignKey(s => s.DialogueSlug);
        });

        modelBuilder.Entity<DialogueTopic>(topic =>
        {
            topic.HasKey(t => new { t.DialogueSlug, t.TopicSlug });
            topic.HasOne(t => t.Dialogue).WithMany(d => d.Topics).HasForeignKey(t => t.DialogueSlug);
            topic.HasOne(t => t.Topic).WithMany(t => t.Dialogues).HasForeignKey(t => t.TopicSlug);
        });

        modelBuilder.Entity<DialogueInstrument>(instrument =>
        {
            instrument.HasKey(i => new { i.DialogueSlug, i.InstrumentSlug });
            instrument.HasOne(i => i.Dialogue).WithMany(d => d.Instruments).HasForeignKey(i => i.DialogueSlug);
            instrument.HasOne(i => i.Instrument).WithMany(i => i.Dialogues).HasForeignKey(i => i.InstrumentSlug);
        });

        modelBuilder.Entity<Delegation>(delegation =>
        {
            delegation.HasKey(d => d.Slug);
            delegation.HasOne(d => d.Dialogue).WithMany(d => d.Delegations).HasForeignKey(d => d.DialogueSlug);
            delegation.HasOne(d => d.Country).WithMany(c => c.Delegations).HasForeignKey(d => d.CountryCode);
            delegation.HasMany(d => d.Observers).WithOne().HasForeignKey(o => o.DelegationSlug);
        });

        modelBuilder.Entity<Lead>(lead =>
        {
            lead.HasKey(l => l.Slug);
            lead.HasOne(l => l.Delegation).WithMany(d => d.Leads).HasForeignKey(l => l.DelegationSlug);
            lead.HasOne(l => l.Person).WithMany(p => p.Leads).HasForeignKey(l => l.PersonSlug);
            lead.HasOne(l => l.OnBehalfOf).WithMany().HasForeignKey(l => l.OnBehalfOfSlug);
            lead.HasOne(l => l.Agency).WithMany(a => a.Leads).HasForeignKey(l => l.AgencySlug);
        });

        modelBuilder.Entity<Membership>(membership =>
        {
            membership.HasKey(m => m.Id);
            membership.HasOne(m => m.Delegation).WithMany(d => d.Memberships).HasForeignKey(m => m.DelegationSlug);
            membership.HasOne(m => m.Agency).WithMany(a => a.Memberships).HasForeignKey(m => m.AgencySlug);
        });

        modelBuilder.Entity<Participant>(participant =>
        {
            participant.HasKey(p => p.Id);
            participant.HasOne(p => p.Dialogue).WithMany(d => d.Participants).HasForeignKey(p => p.DialogueSlug);
            participant.HasOne(p => p.Person).WithMany(p => p.Participations).HasForeignKey(p => p.PersonSlug);
        });

        modelBuilder.Entity<Topic>().HasKey(t => t.Slug);
        modelBuilder.Entity<Instrument>().HasKey(i => i.Slug);

        modelBuilder.Entity<Counterpart>(counterpart =>
        {
            counterpart.HasKey(c => c.Id);
            counterpart.HasOne<Agency>().WithMany(a => a.Counterparts).HasForeignKey(c => c.AgencySlug);
            counterpart.HasOne(c => c.Agency).WithMany().HasForeignKey(c => c.CounterpartSlug);
        });

        modelBuilder.Entity<SearchEntry>().Property(e => e.Id).ValueGeneratedNever();
    }
}
