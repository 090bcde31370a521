using System.Collections;
using System.Reflection;

namespace DelegationDirectory.Server.Hosting;

/// <summary>
/// Refuses settings that nothing reads, and values that cannot be: binding would pass over the former and name no remedy for the latter.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>Checks that each setting of a section is one of <typeparamref name="TOptions"/>, with a value that it may have.</summary>
    /// <param name="section">The section.</param>
    /// <param name="sections">The sections below it that are checked by themselves.</param>
    public static void Check<TOptions>(IConfigurationSection section, params IReadOnlyList<string> sections) =>
        Check(typeof(TOptions), section, sections);

    private static void Check(Type options, IConfigurationSection section, IReadOnlyList<string> sections)
    {
        var known = options.GetProperties().Where(IsSetting).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in section.GetChildren().Where(child => !sections.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!known.TryGetValue(setting.Key, out var property))
                throw Fault(setting, "a setting of an unknown name", $"the settings {string.Join(", ", known.Keys.Concat(sections))}");
            if (SettingValue.Of(property) is { } value)
                Check(value, setting);
            else
                Check(property.PropertyType, setting, []);
        }
    }

    private static void Check(SettingValue value, IConfigurationSection setting)
    {
        if (value.IsList && setting.Value is { } text)
            throw Fault(setting, $"\"{text}\"", $"a list: {setting.Path}:0, {setting.Path}:1, ..., each {value.Allowed}");
        foreach (var one in value.IsList ? setting.GetChildren() : [setting])
        {
            if (value.FaultOf(one.Value ?? "") is { } found)
                throw Fault(one, found, value.Allowed);
        }
    }

    private static bool IsSetting(PropertyInfo property) => SettingValue.Of(property) is not null || IsGroup(property.PropertyType);

    private static bool IsGroup(Type type) => type.IsClass && type != typeof(string) && !type.IsAssignableTo(typeof(IEnumerable));

    private static InvalidOperationException Fault(IConfigurationSection setting, string found, string allowed) =>
        new($"{setting.Path}: found {found}; allowed: {allowed}");
}
