namespace DelegationDirectory.Querying.Filtering;

/// <summary>How large filters may be.</summary>
public sealed class FilteringOptions
{
    /// <summary>
    /// The most operations that one filter may ask for, whether written in the document or given in variables; more are refused with HC0117.
    /// </summary>
    public int MaxAllowedFilterOperations { get; set; } = 128;

    /// <summary>The most quantifiers of lists among them (HC0117 beyond): each may send a database through a table.</summary>
    public int MaxAllowedFilterLists { get; set; } = 16;

    /// <summary>How often a filter may go on from one entity to another behind it (HC0117 beyond).</summary>
    public int MaxAllowedFilterDepth { get; set; } = 10;
}
