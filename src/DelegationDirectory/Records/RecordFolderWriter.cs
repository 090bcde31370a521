using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>Writes records into the files that they are read from, laid out as people lay them out: the same records, the same bytes.</summary>
internal static class RecordFolderWriter
{
    /// <summary>Writes the records of a kind.</summary>
    /// <param name="folder">The folder of records.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="records">The records in their canonical form, by key.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        string folder, Type kind, IAsyncEnumerable<KeyValuePair<string, string>> records, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, RecordReader.FileOf(kind));
        if (path[^1] != '/')
        {
            await WriteFileAsync(path, writer => WriteListAsync(writer, records, cancellationToken)).ConfigureAwait(false);
            return;
        }

        Directory.CreateDirectory(path);
        await foreach (var (key, json) in records.WithCancellation(cancellationToken).ConfigureAwait(false))
            await WriteFileAsync($"{path}{key}.json", writer => WriteAsync(writer, json)).ConfigureAwait(false);
    }

    private static async Task WriteFileAsync(string path, Func<Utf8JsonWriter, Task> write)
    {
        var file = File.Create(path);
        await using var disposal = file.ConfigureAwait(false);
        var writer = new Utf8JsonWriter(file, RecordJson.Indented);
        await using (writer.ConfigureAwait(false))
            await write(writer).ConfigureAwait(false);
        file.WriteByte((byte)'\n');
    }

    private static async Task WriteListAsync(
        Utf8JsonWriter writer, IAsyncEnumerable<KeyValuePair<string, string>> records, CancellationToken cancellationToken)
    {
        writer.WriteStartArray();
        await foreach (var (_, json) in records.WithCancellation(cancellationToken).ConfigureAwait(false))
            await WriteAsync(writer, json).ConfigureAwait(false);
        writer.WriteEndArray();
    }

    private static Task WriteAsync(Utf8JsonWriter writer, string json)
    {
        using var record = JsonDocument.Parse(json);
        record.WriteTo(writer);
        return writer.FlushAsync();
    }
}
