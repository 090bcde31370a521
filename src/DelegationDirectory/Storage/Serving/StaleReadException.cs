using System.Globalization;

namespace DelegationDirectory.Storage.Serving;

/// <summary>A database holds less than what has been served already: a standby that lags, or a database that was set back.</summary>
/// <param name="found">The revision that it holds.</param>
internal sealed class StaleReadException(DirectoryRevision? found) : Exception(string.Create(
    CultureInfo.InvariantCulture,
    $"The database holds revision {found?.Number ?? 0}, which is older than what was served before. If it was restored from a backup, start the server anew."));
