using DelegationDirectory.Model;
using DelegationDirectory.Querying.Text;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage;

/// <summary>The directory in a database. Every table is declared here; which database is the caller's choice.</summary>
public class DirectoryContext : DbContext
{
    /// <param name="options">Which database.</param>
    public DirectoryContext(DbContextOptions<DirectoryContext> options)
        : base(options)
    {
    }

    /// <param name="options">Which database.</param>
    protected DirectoryContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        modelBuilder.HasTextFold();

        modelBuilder.Entity<Country>(country =>
        {
            country.HasKey(c => c.Code);
            country.Indexed(c => c.Alpha3, c => c.Name, c => c.Region, c => c.Subregion, c => c.Kind);
        });

        modelBuilder.Entity<Agency>(agency =>
        {
            agency.HasKey(a => a.Slug);
            agency.HasOne(a => a.Country).WithMany(c => c.Agencies).HasForeignKey(a => a.CountryCode);
            agency.HasOne(a => a.Parent).WithMany(a => a.Children).HasForeignKey(a => a.ParentSlug);
            agency.HasOne(a => a.Predecessor).WithMany(a => a.Successors).HasForeignKey(a => a.PredecessorSlug);
            agency.Indexed(a => new { a.CountryCode, a.Name }, a => a.Name, a => a.NativeName, a => a.Acronym, a => a.Kind);
        });

        modelBuilder.Entity<Person>(person =>
        {
            person.HasKey(p => p.Slug);
            person.HasOne(p => p.Country).WithMany(c => c.People).HasForeignKey(p => p.CountryCode);
            person.HasMany(p => p.Aliases).WithOne().HasForeignKey(a => a.PersonSlug);
            person.Indexed(p => p.Name);
        });
        modelBuilder.Entity<PersonAlias>().Indexed(a => a.Name);

        modelBuilder.Entity<Series>(series =>
        {
            series.HasKey(s => s.Slug);
            series.Indexed(s => s.Name, s => s.TopicArea);
        });
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
            dialogue.HasIndex(d => new { d.Year, d.StartDate, d.Slug }).IsDescending(true, true, false);
            dialogue.Indexed(
                d => d.Title, d => d.Round, d => d.StartDate, d => d.EndDate, d => d.Format, d => d.Mode, d => d.City, d => d.Confidence);
        });
        modelBuilder.Entity<Outcome>().Indexed(o => o.Kind);
        modelBuilder.Entity<Source>().Indexed(s => s.Publisher, s => s.Published);

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
            delegation.Indexed(d => d.Listing, d => d.Headcount, d => d.AgencyCount);
        });
        modelBuilder.Entity<Observer>().Indexed(o => o.Name, o => o.Kind);

        modelBuilder.Entity<Lead>(lead =>
        {
            lead.HasKey(l => l.Slug);
            lead.HasOne(l => l.Delegation).WithMany(d => d.Leads).HasForeignKey(l => l.DelegationSlug);
            lead.HasOne(l => l.Person).WithMany(p => p.Leads).HasForeignKey(l => l.PersonSlug);
            lead.HasOne(l => l.OnBehalfOf).WithMany().HasForeignKey(l => l.OnBehalfOfSlug);
            lead.HasOne(l => l.Agency).WithMany(a => a.Leads).HasForeignKey(l => l.AgencySlug);
            lead.Indexed(l => l.Rank, l => l.Role, l => l.Acting);
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
            participant.Indexed(p => p.Name, p => p.Role);
        });

        modelBuilder.Entity<Topic>(topic =>
        {
            topic.HasKey(t => t.Slug);
            topic.Indexed(t => t.Name, t => t.Category);
        });
        modelBuilder.Entity<Instrument>(instrument =>
        {
            instrument.HasKey(i => i.Slug);
            instrument.Indexed(i => i.Name, i => i.Kind);
        });

        modelBuilder.Entity<Counterpart>(counterpart =>
        {
            counterpart.HasKey(c => c.Id);
            counterpart.HasOne<Agency>().WithMany(a => a.Counterparts).HasForeignKey(c => c.AgencySlug);
            counterpart.HasOne(c => c.Agency).WithMany().HasForeignKey(c => c.CounterpartSlug);
            counterpart.Indexed(c => new { c.AgencySlug, c.Rounds }, c => c.Rounds, c => c.FirstYear, c => c.LastYear);
        });

        modelBuilder.Entity<RecordRow>().ToTable("Record").HasKey(r => new { r.Kind, r.Key });
        modelBuilder.Entity<RevisionRow>(revision =>
        {
            revision.ToTable("Revision");
            revision.HasKey(r => r.Key);
            revision.Property(r => r.Key).ValueGeneratedNever();
        });

        modelBuilder.Entity<SearchEntry>(entry =>
        {
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.HasIndex(e => new { e.Kind, e.Key }).IsUnique();
        });
    }
}
