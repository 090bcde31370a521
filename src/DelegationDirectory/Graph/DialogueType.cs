using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Dialogue"/>.</summary>
internal sealed class DialogueType : Entity<Dialogue>
{
    public DialogueType()
        : base("Dialogue", "One round of a series: a meeting of delegations.")
    {
        Node(d => d.Slug, "The global id of the round.");
        OrderedBy(by => by.Descending(d => d.Year).Descending(d => d.StartDate));
        Field("slug", d => d.Slug, "The round's name in addresses, such as us-fr-cyber-dialogue-6.");
        Field("title", d => d.Title, "The ordinal and the name of the series; the name and the year where no ordinal is known.");
        Field("round", d => d.Round, "The ordinal in the series, where a source gives it.");
        Field("year", d => d.Year, "The year in which it was held.");
        Field("startDate", d => d.StartDate, "The first day; none where only the month is known, which the note then names.");
        Field("endDate", d => d.EndDate, "The last day, the same as the first for a round of one day.");
        Field("format", d => d.Format, "How many sides met.");
        Field("mode", d => d.Mode, "How they met, where stated.");
        Field("city", d => d.City, "The city; none when held by video or not stated.");
        Field("confidence", d => d.Confidence, "How well the facts are supported.");
        Field("note", d => d.Note, "What a careful reader should know.");
        Reference("series", d => d.Series, "The series that it is a round of.");
        Reference("hostCountry", d => d.HostCountry, "The party on whose ground it was held; none when held by video or not stated.");
        List(
            "delegations", Many(d => d.Delegations, d => d.DialogueSlug).OrderedBy(by => by.Ascending(d => d.Position)),
            "The delegations at the table, the host's first.", assumedSize: 3);
        List(
            "participants", Many(d => d.Participants, p => p.DialogueSlug).OrderedBy(by => by.Ascending(p => p.Position)),
            "Others named for the round, such as those who opened it.");
        List(
            "topics", Many(d => d.Topics, t => t.DialogueSlug).To(t => t.Topic, t => t.TopicSlug).OrderedBy(by => by.Ascending(t => t.Position)),
            "The subjects that the sources mention.", assumedSize: 6);
        List(
            "instruments", Many(d => d.Instruments, i => i.DialogueSlug).To(i => i.Instrument, i => i.InstrumentSlug).OrderedBy(by => by.Ascending(i => i.Position)),
            "The treaties, processes, norms and initiatives that the sources mention.");
        List(
            "outcomes", Many(d => d.Outcomes, o => o.DialogueSlug).OrderedBy(by => by.Ascending(o => o.Position)),
            "What came of it.");
        List(
            "sources", Many(d => d.Sources, s => s.DialogueSlug).OrderedBy(by => by.Ascending(s => s.Position)),
            "The public pages on which these facts can be read; at least one.", assumedSize: 2);
    }
}
