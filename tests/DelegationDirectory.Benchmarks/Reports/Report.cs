using System.Globalization;
using System.Text;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Reports;

/// <summary>The outcome of a run, in Markdown: printed, and kept in a file.</summary>
/// <param name="Name">The command that made it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Method">How the figures came about.</param>
/// <param name="Sections">Its tables, by their headings.</param>
/// <param name="Bars">What the figures had to keep.</param>
internal sealed record Report(
    string Name, string Title, string Method, IReadOnlyList<(string Heading, MarkdownTable Table)> Sections, IReadOnlyList<Bar> Bars)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "DelegationDirectory.Benchmarks", "Results");

    /// <summary>Prints and writes it.</summary>
    /// <param name="output">The file; without one a new one beside the project's other results.</param>
    /// <param name="isStrict">Whether a bar that was missed is a failure.</param>
    /// <returns>The exit code of the command.</returns>
    public int Publish(FileInfo? output, bool isStrict)
    {
        var now = DateTime.Now;
        output ??= new FileInfo(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd-HHmm}-{Name}.md")));
        var text = Text(now);
        Console.Write(text);
        output.Directory!.Create();
        File.WriteAllText(output.FullName, text);
        Progress.Say($"written to {output.FullName}");
        return isStrict && Bars.Any(bar => !bar.Holds) ? 1 : 0;
    }

    private string Text(DateTime now)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Title}, {now:yyyy-MM-dd}\n\n{Method}\n\n{Machine.Describe()}");
        foreach (var (heading, table) in Sections)
            text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n{table}");
        if (Bars.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n## Bars\n\n{Bar.Table(Bars)}");
        return text.ToString();
    }
}
