using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.ContractHost.Model;

/// <summary>The contract's schema: plain ids and foreign keys on show, lists unpaged, root fields as connections.</summary>
public sealed class ContractGraph : EntityGraph
{
    public ContractGraph()
    {
        Entity(new CountryType());
        Entity(new AgencyType());
        Entity(new DialogueType());
        Entity(new DelegationType());
        Entity(new LeadType());
        Entity(new TopicType());

        Connection<Country>("countries", "Countries.");
        Connection<Agency>("agencies", "Agencies.");
        Connection<Dialogue>("dialogues", "Dialogues.");
        Connection<Delegation>("delegations", "Delegations.");
        Connection<Lead>("leads", "Leads.");
        Connection<Topic>("topics", "Topics.");

        Lookup<Country, string>("countryById", "id", c => c.Id, "A country.", "Its id.");
        Lookup<Agency, string>("agencyById", "id", a => a.Id, "An agency.", "Its id.");
        Lookup<Dialogue, string>("dialogueById", "id", d => d.Id, "A dialogue.", "Its id.");
        Lookup<Delegation, string>("delegationById", "id", d => d.Id, "A delegation.", "Its id.");
        Lookup<Lead, string>("leadById", "id", l => l.Id, "A lead.", "Its id.");
        Lookup<Topic, string>("topicById", "id", t => t.Id, "A topic.", "Its id.");
    }

    private sealed class CountryType : Entity<Country>
    {
        public CountryType()
            : base("Country", "A country.")
        {
            Key(c => c.Id);
            Field("id", c => c.Id, "Id.");
            Field("name", c => c.Name, "Name.");
            Field("region", c => c.Region, "Region.");
            List("agencies", Many(c => c.Agencies, a => a.CountryId), "Agencies.");
            List("delegations", Many(c => c.Delegations, d => d.CountryId), "Delegations.");
        }
    }

    private sealed class AgencyType : Entity<Agency>
    {
        public AgencyType()
            : base("Agency", "An agency.")
        {
            Key(a => a.Id);
            Field("id", a => a.Id, "Id.");
            Field("name", a => a.Name, "Name.");
            Field("acronym", a => a.Acronym, "Acronym.");
            Field("nativeName", a => a.NativeName, "Native name.");
            Field("kind", a => a.Kind, "Kind.");
            Field("countryId", a => a.CountryId, "Country.");
            Reference("country", a => a.Country, "Country.");
            Field("parentId", a => a.ParentId, "Parent.");
            Reference("parent", a => a.Parent, "Parent.");
            List("children", Many(a => a.Children, a => a.ParentId), "Children.");
            List("delegations", Many(a => a.Members, m => m.AgencyId).To(m => m.Delegation, m => m.DelegationId), "Delegations.");
        }
    }

    private sealed class DialogueType : Entity<Dialogue>
    {
        public DialogueType()
            : base("Dialogue", "A dialogue.")
        {
            Key(d => d.Id);
            Field("id", d => d.Id, "Id.");
            Field("title", d => d.Title, "Title.");
            Field("round", d => d.Round, "Round.");
            Field("startDate", d => d.StartDate, "Start.");
            Field("endDate", d => d.EndDate, "End.");
            Field("city", d => d.City, "City.");
            Field("hostCountryId", d => d.HostCountryId, "Host.");
            Reference("hostCountry", d => d.HostCountry, "Host.");
            List("delegations", Many(d => d.Delegations, d => d.DialogueId), "Delegations.");
            List("topics", Many(d => d.Subjects, s => s.DialogueId).To(s => s.Topic, s => s.TopicId), "Topics.");
        }
    }

    private sealed class DelegationType : Entity<Delegation>
    {
        public DelegationType()
            : base("Delegation", "A delegation.")
        {
            Key(d => d.Id);
            Field("id", d => d.Id, "Id.");
            Field("dialogueId", d => d.DialogueId, "Dialogue.");
            Reference("dialogue", d => d.Dialogue, "Dialogue.");
            Field("countryId", d => d.CountryId, "Country.");
            Reference("country", d => d.Country, "Country.");
            Field("leadId", d => d.LeadId, "Lead.");
            Reference("lead", d => d.Lead, "Lead.");
            List("memberAgencies", Many(d => d.Members, m => m.DelegationId).To(m => m.Agency, m => m.AgencyId), "Member agencies.");
        }
    }

    private sealed class LeadType : Entity<Lead>
    {
        public LeadType()
            : base("Lead", "A lead.")
        {
            Key(l => l.Id);
            Field("id", l => l.Id, "Id.");
            Field("name", l => l.Name, "Name.");
            Field("title", l => l.Title, "Title.");
            Field("rank", l => l.Rank, "Rank.");
            Field("agencyId", l => l.AgencyId, "Agency.");
            Reference("agency", l => l.Agency, "Agency.");
            Field("countryId", l => l.CountryId, "Country.");
            Reference("country", l => l.Country, "Country.");
            List("delegations", Many(l => l.Delegations, d => d.LeadId), "Delegations.");
        }
    }

    private sealed class TopicType : Entity<Topic>
    {
        public TopicType()
            : base("Topic", "A topic.")
        {
            Key(t => t.Id);
            Field("id", t => t.Id, "Id.");
            Field("name", t => t.Name, "Name.");
            List("dialogues", Many(t => t.Subjects, s => s.TopicId).To(s => s.Dialogue, s => s.DialogueId), "Dialogues.");
        }
    }
}
