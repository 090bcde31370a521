using System.ComponentModel.DataAnnotations;

namespace DelegationDirectory.Transport.Limits;

/// <summary>
/// Bounds on what one request may ask of the server. Those on a document are checked before its validation, so that the work of refusing a
/// hostile one is bounded as well. The code is HC0014 where no other is named.
/// </summary>
public sealed class RequestLimits
{
    /// <summary>
    /// How deep the grammar may nest while a document is parsed; a field in braces counts two, a list in brackets one. Default 128.
    /// </summary>
    public int MaxParserDepth { get; set; } = 128;

    /// <summary>How many tokens (names, values, punctuators) a document may have. Default 20,000.</summary>
    public int MaxTokens { get; set; } = 20_000;

    /// <summary>How many syntax nodes (names, values, arguments, ...) a document may consist of. Default 20,000.</summary>
    public int MaxNodes { get; set; } = 20_000;

    /// <summary>How many fields may be written in a document. Default 2048.</summary>
    public int MaxFields { get; set; } = 2048;

    /// <summary>How many directives may stand in one place. Default 4.</summary>
    public int MaxDirectivesPerLocation { get; set; } = 4;

    /// <summary>How many items a list may have, written in a document or given in a variable. Default 1000.</summary>
    public int MaxListLength { get; set; } = 1000;

    /// <summary>How deep the JSON of a request may nest, and so the values of variables (code HC0011). Default 64.</summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>How deep fields may nest in the answer, introspection excepted (no code; the entries of the error tell). Default 20.</summary>
    public int MaxExecutionDepth { get; set; } = 20;

    /// <summary>How many fields an operation may select, those of a fragment counted as often as it is spread. Default 5000.</summary>
    public int MaxSelectedFields { get; set; } = 5000;

    /// <summary>How many fields an operation may select at its root, counted likewise. Default 100.</summary>
    public int MaxRootFields { get; set; } = 100;

    /// <summary>How many of an operation's fields may have an alias, counted likewise. Default 500.</summary>
    public int MaxAliases { get; set; } = 500;

    /// <summary>How often fragments may be entered while an operation is expanded. Default 1000.</summary>
    public int MaxFragmentVisits { get; set; } = 1000;

    /// <summary>How many fragments may be nested in one another. Default 50.</summary>
    public int MaxFragmentNesting { get; set; } = 50;

    /// <summary>
    /// How many selections may be looked at to find out whether the fields answered under one name are the same (code HC0107). Default 100,000.
    /// </summary>
    public int MaxMergeComparisons { get; set; } = 100_000;

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

    /// <summary>How many operations may run at a time. Default 64.</summary>
    public int MaxConcurrentExecutions { get; set; } = 64;

    /// <summary>How many operations may wait for their turn; more are refused with status 503 and <c>Retry-After</c>. Default 256.</summary>
    [Range(0, int.MaxValue)]
    public int MaxQueuedExecutions { get; set; } = 256;

    /// <summary>How many values GraphQL.NET may resolve for one operation, where it is what runs it (code HC0047). Default 50,000.</summary>
    public int MaxResolvedValues { get; set; } = 50_000;

    /// <summary>The largest answer written, in bytes (code HC0047). Default 8 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 8 * 1024 * 1024;
}
