using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>How enum values are written in files: <c>DigitalAmbassador</c> is <c>digital-ambassador</c>.</summary>
internal static class RecordEnums
{
    public static readonly JsonNamingPolicy Policy = JsonNamingPolicy.KebabCaseLower;

    public static IReadOnlyList<string> Names(Type type) => [.. Enum.GetNames(type).Select(Policy.ConvertName)];
}
