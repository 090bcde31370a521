using System.Linq.Expressions;
using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Search;
using DelegationDirectory.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Graph;

/// <summary>The schema of the directory: which entities there are, and by which fields a question begins.</summary>
public sealed class DirectoryGraph : EntityGraph
{
    /// <summary>Declares it.</summary>
    public DirectoryGraph()
    {
        Entity(new CountryType());
        Entity(new AgencyType());
        Entity(new CounterpartType());
        Entity(new PersonType());
        Entity(new SeriesType());
        Entity(new DialogueType());
        Entity(new DelegationType());
        Entity(new LeadType());
        Entity(new MembershipType());
        Entity(new ObserverType());
        Entity(new ParticipantType());
        Entity(new TopicType());
        Entity(new InstrumentType());
        Entity(new OutcomeType());
        Entity(new SourceType());

        Connection<Country>("countries", "The parties that can send a delegation.");
        Connection<Delegation>("delegations", "The delegations, those of the latest rounds first.");
        Connection<Lead>("leads", "Who led a delegation, the latest rounds first: one entry for each delegation led.");
        Connection<Agency>("agencies", "The agencies that sit on delegations.");
        Connection<Dialogue>("dialogues", "The rounds, the latest first.");
        Connection<Series>("series", "The standing dialogues, each with its rounds.");
        Connection<Person>("people", "The people who led delegations or took part in rounds.");
        Connection<Topic>("topics", "The subjects that rounds took up.");
        Connection<Instrument>("instruments", "The treaties, processes, norms, initiatives and laws that rounds referred to.");

        Lookup<Country, string>("country", "code", c => c.Code, "One party; null when there is none of this code.", "The code, such as FR or EU.");
        Slug<Delegation>("delegation", d => d.Slug, "One delegation", "us-fr-cyber-dialogue-6-fr");
        Slug<Lead>("lead", l => l.Slug, "One leading of a delegation", "us-fr-cyber-dialogue-6-fr-henri-verdier");
        Slug<Agency>("agency", a => a.Slug, "One agency", "fr-anssi");
        Slug<Dialogue>("dialogue", d => d.Slug, "One round", "us-fr-cyber-dialogue-6");
        Slug<Series>("seriesBySlug", s => s.Slug, "One series of rounds", "us-fr-cyber-dialogue");
        Slug<Person>("person", p => p.Slug, "One person", "henri-verdier");
        Slug<Topic>("topic", t => t.Slug, "One topic", "capacity-building");
        Slug<Instrument>("instrument", i => i.Slug, "One instrument", "budapest-convention");

        Search(
            "search",
            "Whatever has a name that the text is found in, the best match first: parties, agencies, people, topics, instruments, series and rounds. "
            + "Case, accents and the order of words do not matter; acronyms, native names and other spellings are names as well, what a party is called "
            + "finds what belongs to it, and small mistakes are forgiven where nothing is found without.",
            ("SearchResult", "Something that a search has found."),
            SearchedEntities.All,
            new DirectorySearch());

        Event(
            "directoryChanged",
            "The records have changed: whatever was asked before may be answered otherwise now, so ask again. Sent once for each change.",
            new DirectoryRevisionType(),
            services => services.GetRequiredService<LiveDirectory>().Changes);
    }

    private void Slug<T>(string name, Expression<Func<T, string>> slug, string what, string example)
        where T : class =>
        Lookup(name, "slug", slug, $"{what}; null when there is none of this slug.", $"The slug, such as {example}.");
}
