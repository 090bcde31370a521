namespace DelegationDirectory.Records;

/// <summary>What must hold between records, and between the members of one.</summary>
internal static class RecordRules
{
    /// <summary>Keys are unique, and references lead somewhere.</summary>
    public static void CheckKeys(IReadOnlyList<(string File, ShapeCheck Check)> checks, List<RecordFault> faults)
    {
        var defined = new Dictionary<(Type, string), string>();
        foreach (var (file, check) in checks)
            foreach (var (kind, key, path) in check.Keys)
                if (!defined.TryAdd((kind, key), file))
                    faults.Add(new(file, path, $"\"{key}\" again (first in {defined[(kind, key)]})", "an id that no other record has"));

        foreach (var (file, check) in checks)
            foreach (var (kind, key, path) in check.References.Where(reference => !defined.ContainsKey((reference.Kind, reference.Key))))
                faults.Add(new(file, path, $"\"{key}\", of which there is no record", $"the id of a record in {RecordReader.FileOf(kind)}{Hint(kind, key)}"));

        string Hint(Type kind, string key)
        {
            var closest = defined.Keys.Where(known => known.Item1 == kind).Select(known => known.Item2).MinBy(known => Distance(known, key));
            return closest is not null && Distance(closest, key) <= 2 ? $", such as \"{closest}\"" : "";
        }
    }

    /// <summary>No agency is above or before itself.</summary>
    public static void CheckAgencies(IReadOnlyList<(string File, string Path, object Record)> records, List<RecordFault> faults)
    {
        CheckCycles("parent", agency => agency.Parent);
        CheckCycles("successorOf", agency => agency.SuccessorOf);

        foreach (var (file, path, record) in records)
            if (record is AgencyRecord { Country: var country, Id: var id } && !id.StartsWith(country + "-", StringComparison.OrdinalIgnoreCase))
                faults.Add(new(file, $"{path}.id", $"\"{id}\"", $"an id that begins with \"{Lower(country)}-\""));

        void CheckCycles(string member, Func<AgencyRecord, string?> next)
        {
            var byId = records.Select(entry => (AgencyRecord)entry.Record).DistinctBy(agency => agency.Id).ToDictionary(agency => agency.Id);
            foreach (var (file, path, record) in records)
            {
                var way = new List<string> { ((AgencyRecord)record).Id };
                for (var at = next((AgencyRecord)record); at is not null && way.Count <= byId.Count; at = byId.TryGetValue(at, out var agency) ? next(agency) : null)
                {
                    way.Add(at);
                    if (at != way[0])
                        continue;
                    faults.Add(new(file, $"{path}.{member}", $"the circle {string.Join(" → ", way)}", "a chain that comes to an end"));
                    break;
                }
            }
        }
    }

    /// <summary>Dates agree, files are named by their record, and each fact is said in one way.</summary>
    public static void CheckDialogues(IReadOnlyList<(string File, string Path, object Record)> records, List<RecordFault> faults)
    {
        foreach (var (file, path, record) in records)
        {
            var dialogue = (DialogueRecord)record;
            void Fault(string member, string found, string allowed) => faults.Add(new(file, $"{path}.{member}", found, allowed));

            if (Path.GetFileNameWithoutExtension(file) != dialogue.Id)
                Fault("id", $"\"{dialogue.Id}\"", $"the name of the file, \"{Path.GetFileNameWithoutExtension(file)}\"");
            if (dialogue.StartDate is null != dialogue.EndDate is null)
                Fault("endDate", "one date without the other", "both dates, or null for both");
            if (dialogue.EndDate < dialogue.StartDate)
                Fault("endDate", $"{dialogue.EndDate:yyyy-MM-dd}", $"a day not before the first, {dialogue.StartDate:yyyy-MM-dd}");
            if (dialogue.StartDate is { } start && start.Year != dialogue.Year)
                Fault("year", $"{dialogue.Year}", $"the year of the first day, {start.Year}");

            foreach (var (delegation, index) in dialogue.Delegations.Select((delegation, index) => (delegation, index)))
                if (delegation.Leads is [{ Role: Model.LeadRole.CoLead }])
                    Fault($"delegations[{index}].leads[0].role", "a sole head who shares the headship", "lead");
            foreach (var (participant, index) in dialogue.Participants.Select((participant, index) => (participant, index)))
                if (participant.Person is null == participant.Name is null)
                    Fault($"participants[{index}]", participant.Name is null ? "neither person nor name" : "both person and name", "exactly one of person and name");
        }
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
