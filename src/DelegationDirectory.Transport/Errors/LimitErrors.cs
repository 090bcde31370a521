using System.Globalization;
using DelegationDirectory.Transport.Limits;
using GraphQLParser;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Requests that ask for more than one may.</summary>
internal static class LimitErrors
{
    public static DocumentFault TooManyTokens(RequestLimits limits, Location place) =>
        TooLarge($"The document has more than the {limits.MaxTokens} tokens that are allowed.").At(place.Line, place.Column);

    public static DocumentFault TooManyNodes(RequestLimits limits) =>
        TooLarge($"The document consists of more than the {limits.MaxNodes} syntax nodes that are allowed.");

    public static DocumentFault TooManyFields(RequestLimits limits) =>
        TooLarge($"The document has more than the {limits.MaxFields} fields that are allowed.");

    public static DocumentFault TooManyDirectives(RequestLimits limits) =>
        TooLarge($"There are more than the {limits.MaxDirectivesPerLocation} directives here that may stand in one place.");

    public static DocumentFault ListTooLong(string list, int length, RequestLimits limits) =>
        TooLarge($"{list} has {length} items, and {limits.MaxListLength} are allowed.");

    public static DocumentFault FragmentsTooNested(RequestLimits limits) =>
        TooLarge($"Fragments are nested in one another deeper than the {limits.MaxFragmentNesting} levels that are allowed.");

    public static DocumentFault TooManySelected(GraphQLDocument document, ASTNode node, RequestLimits limits) =>
        TooLarge($"The operation selects more than the {limits.MaxSelectedFields} fields that are allowed, on all the types that may be answered.")
            .At(document, node);

    public static DocumentFault TooManyComparisons(RequestLimits limits) => new(
        $"To find out whether its fields can be answered together would take more than the {limits.MaxMergeComparisons} steps allowed: the document spreads its fragments too often.",
        ErrorCodes.TooManyComparisons);

    public static DocumentFault AnswerTooLarge(int most) =>
        new DocumentFault(
            $"The answer is larger than the {most} bytes that are sent. Ask for fewer items, or for fewer fields of each.", ErrorCodes.TooDear)
            .With("maxAllowedResponseSize", most);

    public static DocumentFault TooManyValues(RequestLimits limits) =>
        new DocumentFault(
            $"The answer holds more than the {limits.MaxResolvedValues} values that are allowed. Ask for fewer items, or for fewer fields of each.",
            ErrorCodes.TooDear)
            .With("maxAllowedResponseSize", limits.MaxResolvedValues);

    /// <summary>What an operation has too much of; null when all is within bounds.</summary>
    public static DocumentFault? TooExtensive(Extent extent, RequestLimits limits) => extent switch
    {
        _ when extent.Depth > limits.MaxExecutionDepth => TooDeep(extent.Depth, limits.MaxExecutionDepth),
        _ when extent.Visits > limits.MaxFragmentVisits => TooLarge(
            $"The operation's fragments, spread within one another, come to more than the {limits.MaxFragmentVisits} that are allowed."),
        _ when extent.TopFields > limits.MaxRootFields => TooLarge(
            $"The operation has {Count(extent.TopFields)} fields at its root, and {limits.MaxRootFields} are allowed. Send several operations."),
        _ when extent.Aliases > limits.MaxAliases => TooLarge(
            $"The operation gives {Count(extent.Aliases)} fields an alias, those in fragments counted as often as they are spread, and {limits.MaxAliases} are allowed."),
        _ when extent.Fields > limits.MaxSelectedFields => TooLarge(
            $"The operation selects {Count(extent.Fields)} fields, those in fragments counted as often as they are spread, and {limits.MaxSelectedFields} are allowed."),
        _ => null,
    };

    private static DocumentFault TooDeep(int depth, int allowed) =>
        new DocumentFault($"The operation nests {depth} fields deep, and {allowed} are allowed.")
            .With("allowedExecutionDepth", allowed)
            .With("detectedExecutionDepth", depth);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DocumentFault TooLarge(string message) => new(message, ErrorCodes.DocumentTooLarge);
}
