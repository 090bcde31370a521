namespace DelegationDirectory.Transport.Limits;

/// <summary>
/// Bounds on a document, checked before validation so that the work of refusing a hostile one is bounded as well.
/// </summary>
public sealed class DocumentLimits
{
    /// <summary>
    /// How deep the grammar may nest while a document is parsed; a field in braces counts two, a list in brackets one. Default 128.
    /// </summary>
    public int MaxParserDepth { get; set; } = 128;

    /// <summary>How many fields may be written in a document. Default 2048.</summary>
    public int MaxFields { get; set; } = 2048;

    /// <summary>How many syntax nodes (names, values, arguments, ...) a document may consist of. Default 20,000.</summary>
    public int MaxNodes { get; set; } = 20_000;

    /// <summary>How deep fields may nest in the answer, introspection excepted. Default 20.</summary>
    public int MaxExecutionDepth { get; set; } = 20;

    /// <summary>How often fragments may be entered while an operation is expanded. Default 1000.</summary>
    public int MaxFragmentVisits { get; set; } = 1000;

    /// <summary>How many fragments may be nested in one another. Default 50.</summary>
    public int MaxFragmentNesting { get; set; } = 50;

    /// <summary>How many pairs of fields may have to be compared because they share a response name (code HC0107). Default 20,000.</summary>
    public int MaxMergeComparisons { get; set; } = 20_000;

    /// <summary>
    /// How often <c>fields</c>, <c>inputFields</c>, <c>interfaces</c> or <c>possibleTypes</c> may each occur on the way to an
    /// introspection field (code HC0086). Default 1: enough for every introspection query in use, too little to multiply the schema by itself.
    /// </summary>
    public int MaxIntrospectionListNesting { get; set; } = 1;

    /// <summary>How often <c>ofType</c> may occur on the way to an introspection field (code HC0086). Default 16.</summary>
    public int MaxIntrospectionOfTypeNesting { get; set; } = 16;

    /// <summary>How many errors of a refused document are reported. Default 5.</summary>
    public int MaxReportedErrors { get; set; } = 5;

    /// <summary>How many places in the document are named by one error. Default 5.</summary>
    public int MaxReportedLocations { get; set; } = 5;
}
