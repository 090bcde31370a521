using DelegationDirectory.HotChocolate;
using DelegationDirectory.Server.Commands;
using DelegationDirectory.Server.Hosting;
using DelegationDirectory.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

const string DefaultUrl = "http://localhost:5080";

return await Failures.ReportAsync(ServeAsync);

async Task<int> ServeAsync()
{
    var builder = WebApplication.CreateBuilder(args);

    // A failure to start is reported in a line; the host would log it as well, with its stack.
    builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    if (builder.Configuration["urls"] is null)
        builder.WebHost.UseUrls(DefaultUrl);
    var settings = builder.Configuration.GetSection(DirectoryOptions.Section);
    var storageSettings = builder.Configuration.GetSection(StorageOptions.Section);
    SettingsCheck.Check<DirectoryOptions>(settings, storageSettings.Key);
    SettingsCheck.Check<StorageOptions>(storageSettings);
    builder.Services.Configure<DirectoryOptions>(settings);
    var storage = storageSettings.Get<StorageOptions>() ?? new();
    builder.Services.AddDirectoryStorage(storage, options =>
    {
        if (storage.Provider == StorageProvider.PostgreSQL)
            options.AddInterceptors(MissingValuesFirst.Instance);

        // Look-ups take the first row of one.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning));
    });
    builder.Services.AddDirectoryServer();

    await using var app = builder.Build();
    await app.Services.GetRequiredService<IDirectoryStore>().OpenAsync();
    app.UseWebSockets();
    app.MapGraphQL();
    var watching = app.Services.GetRequiredService<IDirectoryWatch>().RunAsync(app.Lifetime.ApplicationStopping);
    await app.RunAsync();
    await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    return 0;
}
