namespace DelegationDirectory.Records;

/// <summary>What must hold between records, and between the members of one.</summary>
internal static class RecordRules
{
    private static readonly string CoLead = RecordEnums.Policy.ConvertName(nameof(Model.LeadRole.CoLead));

    /// <summary>Keys are unique, and references lead somewhere.</summary>
    public static void CheckKeys(IReadOnlyList<(string File, ShapeCheck Check)> checks, List<RecordFault> faults)
    {
        var defined = new Dictionary<(Type, string), string>();
        foreach (var (file, check) in checks)
            foreach (var (kind, key, path) in check.Keys)
                if (!defined.TryAdd((kind, key), file))
                    faults.Add(new(file, path, $"\"{key}\" again (first in {defined[(kind, key)]})", "an id that no other record has"));

        // Which records a file has that could not be read is unknown: whether a reference leads to one shows when the file is mended.
        var unread = faults.Where(fault => fault.Path == "$").Select(fault => fault.File).ToHashSet();
        foreach (var (file, check) in checks)
            foreach (var (kind, key, path) in check.References.Where(
                reference => !defined.ContainsKey((reference.Kind, reference.Key)) && !unread.Contains(RecordReader.FileOf(reference.Kind))))
                faults.Add(new(file, path, $"\"{key}\", of which there is no record", $"the id of a record in {RecordReader.FileOf(kind)}{Hint(kind, key)}"));

        string Hint(Type kind, string key)
        {
            var closest = defined.Keys.Where(known => known.Item1 == kind).Select(known => known.Item2).MinBy(known => Distance(known, key));
            return closest is not null && Distance(closest, key) <= 2 ? $", such as \"{closest}\"" : "";
        }
    }

    /// <summary>No agency is above or before itself, and each is named after its country.</summary>
    public static void CheckAgencies(IReadOnlyList<RecordElement> agencies, List<RecordFault> faults)
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

    /// <summary>Dates agree, files are named by their record, and each fact is said in one way.</summary>
    public static void CheckDialogues(IReadOnlyList<RecordElement> dialogues, List<RecordFault> faults)
    {
        foreach (var dialogue in dialogues)
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
        }

        static bool Both(Func<string, bool> holds) => holds(nameof(ParticipantRecord.Person)) && holds(nameof(ParticipantRecord.Name));
    }

    private static void CheckDates(RecordElement dialogue, List<RecordFault> faults)
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

    /// <summary>Levenshtein's distance: how many letters to change, add or leave out.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
