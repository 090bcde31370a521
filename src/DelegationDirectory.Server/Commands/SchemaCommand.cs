using System.CommandLine;
using DelegationDirectory.Records;
using DelegationDirectory.Server.Hosting;
using DelegationDirectory.Transport.Sdl;
using GraphQL.Types;

namespace DelegationDirectory.Server.Commands;

/// <summary><c>schema print</c>, <c>schema export</c> and <c>schema reference</c>: the schema as served, without serving it.</summary>
internal static class SchemaCommand
{
    private const string ReferenceIntroduction =
        """
        # Reference of the schema

        Everything that the interagency delegation directory can be asked, made from [`schema.graphql`](schema.graphql). A type with `!` is never
        null; one in brackets is a list. [The README](../README.md#asking) tells how filters, orders and pages work together.
        """;

    public static Command Create() => new("schema", "The GraphQL schema, and that of the record files.")
    {
        Print("print", "Write the schema to the standard output.", Text),
        Export("export", "Write the schema to a file.", "schema.graphql", Text),
        Export("reference", "Write the schema to a file as a page for people.", "reference.md", Reference),
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

    private static string Text() => Of(SchemaText.Print);

    private static string Reference() => Of(schema => SchemaReference.Print(schema, ReferenceIntroduction));

    private static string Of(Func<ISchema, string> print)
    {
        var builder = ServerHost.CreateBuilder([]);
        builder.Services.AddDirectory(builder.Configuration);
        using var services = builder.Services.BuildServiceProvider();
        return print(services.GetRequiredService<ISchema>());
    }
}
