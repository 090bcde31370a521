using System.Collections.Concurrent;
using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>How enum values are written in files: <c>DigitalAmbassador</c> is <c>digital-ambassador</c>.</summary>
internal static class RecordEnums
{
    public static readonly JsonNamingPolicy Policy = JsonNamingPolicy.KebabCaseLower;

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>> Known = [];

    public static IReadOnlyList<string> Names(Type type) => Known.GetOrAdd(type, static t => [.. Enum.GetNames(t).Select(Policy.ConvertName)]);
}
