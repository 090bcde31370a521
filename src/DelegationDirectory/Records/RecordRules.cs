namespace DelegationDirectory.Records;

/// <summary>What must hold between records, and between the members of one.</summary>
internal static class RecordRules
{
    private static readonly string CoLead = RecordEnums.Policy.ConvertName(nameof(Model.LeadRole.CoLead));

    /// <summary>No agency is above or before itself, and each is named after its country.</summary>
    public static void CheckAgencies(IReadOnlyList<RecordElement> agencies, FaultList faults)
    {
        CheckCycles(nameof(AgencyRecord.Parent));
        CheckCycles(nameof(AgencyRecord.SuccessorOf));

        foreach (var agency in agencies)
            if (agency.Text(nameof(AgencyRecord.Country)) is { } country && agency.Text(nameof(AgencyRecord.Id)) is { } id
                && !id.StartsWith(country + "-", StringComparison.OrdinalIgnoreCase))
                faults.Add(agency.Fault(nameof(AgencyRecord.Id), $"\"{id}\"", $"an id that begins with \"{Lower(country)}-\""));

        void CheckCycles(string member)
        {
            var next = new Dictionary<string, string?>();
            foreach (var agency in agencies)
                if (agency.Text(nameof(AgencyRecord.Id)) is { } id)
                    next.TryAdd(id, agency.Text(member));

            foreach (var agency in agencies)
            {
                if (agency.Text(nameof(AgencyRecord.Id)) is not { } id)
                    continue;
                var way = new List<string> { id };
                for (var at = agency.Text(member); at is not null && way.Count <= next.Count; at = next.GetValueOrDefault(at))
                {
                    way.Add(at);
                    if (at != id)
                        continue;
                    faults.Add(agency.Fault(member, $"the circle {string.Join(" → ", way)}", "a chain that comes to an end"));
                    break;
                }
            }
        }
    }

    /// <summary>Dates agree, the file is named by its record, and each fact is said in one way.</summary>
    public static void CheckDialogue(RecordElement dialogue, FaultList faults)
    {
        var file = Path.GetFileNameWithoutExtension(dialogue.File);
        if (dialogue.Text(nameof(DialogueRecord.Id)) is { } id && id != file)
            faults.Add(dialogue.Fault(nameof(DialogueRecord.Id), $"\"{id}\"", $"the name of the file, \"{file}\""));
        CheckDates(dialogue, faults);

        foreach (var delegation in dialogue.Items(nameof(DialogueRecord.Delegations)))
            if (delegation.Items(nameof(DelegationRecord.Leads)) is [var lead] && lead.Text(nameof(LeadRecord.Role)) == CoLead)
                faults.Add(lead.Fault(nameof(LeadRecord.Role), "a sole head who shares the headship", "lead"));
        foreach (var participant in dialogue.Items(nameof(DialogueRecord.Participants)))
            if (Both(participant.IsNull) || Both(member => participant.Text(member) is not null))
                faults.Add(new(
                    participant.File, participant.Path, participant.IsNull(nameof(ParticipantRecord.Name)) ? "neither person nor name" : "both person and name",
                    "exactly one of person and name"));

        static bool Both(Func<string, bool> holds) => holds(nameof(ParticipantRecord.Person)) && holds(nameof(ParticipantRecord.Name));
    }

    private static void CheckDates(RecordElement dialogue, FaultList faults)
    {
        const string Start = nameof(DialogueRecord.StartDate), End = nameof(DialogueRecord.EndDate), Year = nameof(DialogueRecord.Year);
        var (start, end) = (dialogue.Day(Start), dialogue.Day(End));
        if ((start is not null && dialogue.IsNull(End)) || (end is not null && dialogue.IsNull(Start)))
            faults.Add(dialogue.Fault(End, "one date without the other", "both dates, or null for both"));
        if (end < start)
            faults.Add(dialogue.Fault(End, $"{end:yyyy-MM-dd}", $"a day not before the first, {start:yyyy-MM-dd}"));
        if (start is { } first && dialogue.Number(Year) is { } year && year != first.Year)
            faults.Add(dialogue.Fault(Year, $"{year}", $"the year of the first day, {first.Year}"));
    }

    private static string Lower(string code) => code.ToLowerInvariant();
}
