namespace DelegationDirectory.Storage.Import;

/// <summary>How an import is made.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether the changes are only looked for, and nothing is written.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether a database that holds records already is left as it is.</summary>
    public bool IsForEmptyOnly { get; init; }

    /// <summary>Whether the rows of records that have not changed are written anew as well.</summary>
    public bool IsForAll { get; init; }

    /// <summary>How long to wait for another import, or for whoever else has locked what is to be written.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
