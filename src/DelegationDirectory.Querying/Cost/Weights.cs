namespace DelegationDirectory.Querying.Cost;

/// <summary>What things cost, by the wire contract.</summary>
internal static class Weights
{
    /// <summary>A field that is answered by a query of its own.</summary>
    public const int Query = 10;

    /// <summary>A filter or an order.</summary>
    public const int Argument = 10;

    /// <summary>An operation of a filter, or a key of an order.</summary>
    public const int Operation = 10;

    /// <summary>An operation that has to look through texts, where no index helps.</summary>
    public const int TextSearch = 20;

    /// <summary>A ranked search, which may look for many words in many spellings.</summary>
    public const int RankedSearch = 250;
}
