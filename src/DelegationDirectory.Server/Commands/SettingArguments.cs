namespace DelegationDirectory.Server.Commands;

/// <summary>
/// Tells settings on a command line (<c>--Directory:Storage:Provider Sqlite</c>, or with <c>=</c> between) from the words of a command. A
/// setting has a colon in its name, and no option of a command has one.
/// </summary>
internal static class SettingArguments
{
    public static (string[] Words, string[] Settings) Split(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        var settings = new List<string>();
        for (var place = 0; place < args.Count; place++)
        {
            var name = args[place].Split('=')[0];
            if (!name.StartsWith("--", StringComparison.Ordinal) || !name.Contains(':', StringComparison.Ordinal))
            {
                words.Add(args[place]);
                continue;
            }

            settings.Add(args[place]);
            if (name == args[place] && place + 1 < args.Count)
                settings.Add(args[++place]);
        }

        return ([.. words], [.. settings]);
    }
}
