using System.Globalization;

namespace DelegationDirectory.Testing;

/// <summary>A folder with as many dialogues as asked for: the shipped ones, again and again under new ids. The same number, the same files.</summary>
public sealed class MultipliedRecords : IDisposable
{
    private static readonly string Shipped = System.IO.Path.Combine(Repository.Root, "src", "DelegationDirectory", "Records", "Data");

    /// <summary>Writes the folder.</summary>
    /// <param name="dialogues">How many dialogues.</param>
    public MultipliedRecords(int dialogues)
    {
        var rounds = System.IO.Path.Combine(Path, "dialogues");
        Directory.CreateDirectory(rounds);
        foreach (var file in Directory.EnumerateFiles(Shipped, "*.json"))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));

        var originals = Directory.EnumerateFiles(System.IO.Path.Combine(Shipped, "dialogues"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => (Id: System.IO.Path.GetFileNameWithoutExtension(file), Text: File.ReadAllText(file)))
            .ToList();
        for (var number = 0; number < dialogues; number++)
        {
            var (original, text) = originals[number % originals.Count];
            var id = string.Create(CultureInfo.InvariantCulture, $"{original}-{number / originals.Count:0000}");
            File.WriteAllText(System.IO.Path.Combine(rounds, $"{id}.json"), text.Replace($"\"id\": \"{original}\"", $"\"id\": \"{id}\"", StringComparison.Ordinal));
        }
    }

    /// <summary>Where they are.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("records").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
