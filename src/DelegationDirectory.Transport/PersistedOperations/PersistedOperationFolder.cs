using System.Text.Json;

namespace DelegationDirectory.Transport.PersistedOperations;

/// <summary>
/// Reads a folder of persisted operations: each <c>{id}.graphql</c>, and each <c>*.json</c> that maps ids to texts, as the
/// <c>persisted-documents.json</c> of graphql-codegen and the query map of the Relay compiler do.
/// </summary>
internal static class PersistedOperationFolder
{
    public static PersistedOperationCollection Read(string folder)
    {
        try
        {
            return new PersistedOperationCollection(Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).SelectMany(ReadFile).ToList());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidOperationException($"The persisted operations in {Path.GetFullPath(folder)} cannot be read: {failure.Message}");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> ReadFile(string path) => Path.GetExtension(path) switch
    {
        ".graphql" => [new(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))],
        ".json" => ReadManifest(path),
        _ => [],
    };

    private static Dictionary<string, string> ReadManifest(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<Dictionary<string, string>>(file) ?? [];
        }
        catch (JsonException)
        {
            throw new IOException($"{Path.GetFileName(path)} must be a JSON object that has ids for names and documents for values.");
        }
    }
}
