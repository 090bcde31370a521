using System.CommandLine;
using DelegationDirectory.Records;

namespace DelegationDirectory.Server.Commands;

/// <summary><c>validate [folder]</c>: checks record files and reports every fault at once.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("folder")
        {
            Description = "The folder of record files; without it the records built in are checked.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("validate", "Check record files without serving them.") { folder };
        command.SetAction(parsed => Validate(parsed.GetValue(folder)));
        return command;
    }

    private static int Validate(DirectoryInfo? folder)
    {
        try
        {
            var records = RecordReader.Check(RecordSource.Of(folder?.FullName));
            Console.WriteLine($"OK: {records}.");
            return 0;
        }
        catch (InvalidRecordsException invalid)
        {
            foreach (var line in invalid.ToLines())
                Console.WriteLine(line);
            Console.Error.WriteLine($"{invalid.Count} fault(s).");
            return 1;
        }
    }
}
