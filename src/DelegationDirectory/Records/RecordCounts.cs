namespace DelegationDirectory.Records;

/// <summary>How many things the dialogues hold, counted as they go by.</summary>
internal sealed class RecordCounts
{
    public int Dialogues { get; private set; }

    public int Delegations { get; private set; }

    public int Leads { get; private set; }

    public int Seats { get; private set; }

    public void Add(DialogueRecord dialogue)
    {
        Dialogues++;
        Delegations += dialogue.Delegations.Count;
        Leads += dialogue.Delegations.Sum(delegation => delegation.Leads.Count);
        Seats += dialogue.Delegations.Sum(delegation => delegation.Agencies.Count);
    }
}
