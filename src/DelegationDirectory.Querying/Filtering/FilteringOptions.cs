namespace DelegationDirectory.Querying.Filtering;

/// <summary>How large filters may be.</summary>
public sealed class FilteringOptions
{
    /// <summary>
    /// The most operations that one filter may ask for, whether written in the document or given in variables; more are refused with HC0117.
    /// </summary>
    public int MaxAllowedFilterOperations { get; set; } = 256;
}
