using System.CommandLine;
using DelegationDirectory.Records;
using DelegationDirectory.Server.Hosting;
using DelegationDirectory.Transport.Sdl;
using GraphQL.Types;

namespace DelegationDirectory.Server.Commands;

/// <summary><c>schema print</c> and <c>schema export</c>: the schema as served, without serving it.</summary>
internal static class SchemaCommand
{
    public static Command Create() => new("schema", "The GraphQL schema, and that of the record files.")
    {
        Print("print", "Write the schema to the standard output.", Text),
        Export("export", "Write the schema to a file.", "schema.graphql", Text),
        Export("export-records", "Write the JSON Schema of the record files to a file.", "records.schema.json", RecordSchema.Print),
    };

    private static Command Print(string name, string description, Func<string> text)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellation) => Failures.ReportAsync(async () =>
        {
            await Console.Out.WriteAsync(text().AsMemory(), cancellation);
            return 0;
        }));
        return command;
    }

    private static Command Export(string name, string description, string defaultFile, Func<string> text)
    {
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => new FileInfo(defaultFile),
        };
        var command = new Command(name, description) { output };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(async () =>
        {
            var file = parsed.GetRequiredValue(output);
            await WriteAsync(file, text(), cancellation);
            return 0;
        }));
        return command;
    }

    private static async Task WriteAsync(FileInfo file, string text, CancellationToken cancellation)
    {
        try
        {
            file.Directory?.Create();
            await File.WriteAllTextAsync(file.FullName, text, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Not as the cause: the reason fits into the line.
            throw new IOException($"{file.FullName} cannot be written: {failure.Message}");
        }
    }

    private static string Text()
    {
        var builder = ServerHost.CreateBuilder([]);
        builder.Services.AddDirectory(builder.Configuration);
        using var services = builder.Services.BuildServiceProvider();
        return SchemaText.Print(services.GetRequiredService<ISchema>());
    }
}
