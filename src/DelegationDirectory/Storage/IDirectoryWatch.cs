namespace DelegationDirectory.Storage;

/// <summary>Looks for changes of the directory that were made elsewhere, and has them served.</summary>
public interface IDirectoryWatch
{
    /// <summary>Watches until it is told to stop.</summary>
    /// <param name="cancellationToken">Stops the watch.</param>
    Task RunAsync(CancellationToken cancellationToken);
}
