using System.CommandLine;
using DelegationDirectory.Server.Hosting;
using DelegationDirectory.Transport.Sdl;
using GraphQL.Types;

namespace DelegationDirectory.Server.Commands;

/// <summary><c>schema print</c> and <c>schema export</c>: the schema as served, without serving it.</summary>
internal static class SchemaCommand
{
    public static Command Create() => new("schema", "The GraphQL schema.") { Print(), Export() };

    private static Command Print()
    {
        var command = new Command("print", "Write the schema to the standard output.");
        command.SetAction((_, cancellation) => Failures.ReportAsync(async () =>
        {
            await Console.Out.WriteAsync(Text().AsMemory(), cancellation);
            return 0;
        }));
        return command;
    }

    private static Command Export()
    {
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => new FileInfo("schema.graphql"),
        };
        var command = new Command("export", "Write the schema to a file.") { output };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(async () =>
        {
            var file = parsed.GetRequiredValue(output);
            file.Directory?.Create();
            await File.WriteAllTextAsync(file.FullName, Text(), cancellation);
            return 0;
        }));
        return command;
    }

    private static string Text()
    {
        var builder = ServerHost.CreateBuilder([]);
        builder.Services.AddDirectory(builder.Configuration);
        using var services = builder.Services.BuildServiceProvider();
        return SchemaText.Print(services.GetRequiredService<ISchema>());
    }
}
