namespace DelegationDirectory.Storage;

/// <summary>Where the directory is kept, seen by who serves it.</summary>
public interface IDirectoryStore
{
    /// <summary>Has the directory served; before that there is nothing to ask.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    Task OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Asks whether it answers: throws when it does not.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    Task PingAsync(CancellationToken cancellationToken = default);
}
