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
            var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal);
            return new PersistedOperationCollection([.. files.SelectMany(ReadFile)]);
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

    private static List<KeyValuePair<string, string>> ReadManifest(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var texts = JsonSerializer.Deserialize<Dictionary<string, string?>>(file) ?? throw Unusable();
            return [.. texts.Select(pair => KeyValuePair.Create(pair.Key, pair.Value ?? throw Unusable()))];
        }
        catch (JsonException)
        {
            throw Unusable();
        }

        IOException Unusable() => new($"{Path.GetFileName(path)} must be a JSON object that has ids for names and documents for values.");
    }
}
