namespace DelegationDirectory.Benchmarks.Reports;

/// <summary>Tells on the error stream what goes on, beside the report on the standard output.</summary>
internal static class Progress
{
    public static void Say(string text) => Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {text}");
}
