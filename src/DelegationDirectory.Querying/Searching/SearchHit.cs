namespace DelegationDirectory.Querying.Searching;

/// <summary>Something that a search has found.</summary>
/// <param name="Entity">The CLR type of its entity.</param>
/// <param name="Key">Its key.</param>
/// <param name="MatchedText">The text that was found.</param>
public sealed record SearchHit(Type Entity, object Key, string MatchedText);
