using DelegationDirectory.Server.Hosting;
using DelegationDirectory.Storage;
using DelegationDirectory.Transport.Documents;
using GraphQL.Types;

namespace DelegationDirectory.Server.Commands;

/// <summary>Serves the directory until it is told to stop.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        var builder = ServerHost.CreateBuilder(args);
        builder.Services.AddDirectory(builder.Configuration);
        builder.Services.AddApi(builder.Configuration);

        await using var app = builder.Build();
        app.UseApi();
        app.MapApi();

        // Nothing listens before the data is there: the first answer is already a right one, and as fast as later ones.
        app.Services.GetRequiredService<ISchema>().Initialize();
        await app.Services.GetRequiredService<IDirectoryStore>().OpenAsync(cancellation);
        await app.Services.WarmUpGraphQLAsync(
            ExampleOperations.All.Select(operation => operation.Text), ExampleOperations.Variables, cancellation);
        await app.StartAsync(cancellation);
        Banner.Print(app);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
