using DelegationDirectory.HotChocolate;
using DelegationDirectory.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

const string DefaultUrl = "http://localhost:5080";

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration["urls"] is null)
    builder.WebHost.UseUrls(DefaultUrl);
builder.Services.Configure<DirectoryOptions>(builder.Configuration.GetSection(DirectoryOptions.Section));
var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
builder.Services.AddDirectoryStorage(storage, options =>
{
    if (storage.Provider == StorageProvider.PostgreSQL)
        options.AddInterceptors(MissingValuesFirst.Instance);

    // Look-ups take the first row of one.
    options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning));
});
builder.Services.AddDirectoryServer();

var app = builder.Build();
await app.Services.GetRequiredService<IDirectoryStore>().OpenAsync();
app.UseWebSockets();
app.MapGraphQL();
var watching = app.Services.GetRequiredService<IDirectoryWatch>().RunAsync(app.Lifetime.ApplicationStopping);
await app.RunAsync();
await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
