using System.ComponentModel;

namespace DelegationDirectory.Server.Hosting;

/// <summary>
/// Refuses settings that nothing reads, and values that cannot be read: binding would pass over the former and name no remedy for the latter.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>Checks that each setting of a section is one of <typeparamref name="TOptions"/>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="sections">The sections below it, which are checked by themselves.</param>
    public static void Check<TOptions>(IConfigurationSection section, params IReadOnlyList<string> sections)
    {
        var known = typeof(TOptions).GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in section.GetChildren().Where(child => !sections.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!known.TryGetValue(setting.Key, out var property))
                throw Fault(setting, "a setting of an unknown name", $"the settings {string.Join(", ", known.Keys.Concat(sections))}");
            if (!TypeDescriptor.GetConverter(property.PropertyType).IsValid(setting.Value ?? ""))
                throw Fault(setting, $"\"{setting.Value}\"", property.PropertyType == typeof(bool) ? "true or false" : "a whole number");
        }
    }

    private static InvalidOperationException Fault(IConfigurationSection setting, string found, string allowed) =>
        new($"{setting.Path}: found {found}; allowed: {allowed}");
}
