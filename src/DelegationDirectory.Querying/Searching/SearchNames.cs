namespace DelegationDirectory.Querying.Searching;

/// <summary>Names on the wire that only searches have.</summary>
internal static class SearchNames
{
    public const string Text = "text";
    public const string Kinds = "kinds";
    public const string After = "after";
    public const string MatchedText = "matchedText";
}
