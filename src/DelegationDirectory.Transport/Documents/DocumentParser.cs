using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Limits;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace DelegationDirectory.Transport.Documents;

/// <summary>Text to document. Nesting is bounded by the parser itself, so that no text can exhaust the stack.</summary>
internal static class DocumentParser
{
    public static GraphQLDocument Parse(string text, RequestLimits limits)
    {
        try
        {
            TokenCount.Require(text, limits);
            return Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = limits.MaxParserDepth });
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw new DocumentFault(Sentence(error), ErrorCodes.Syntax).At(error.Location.Line, error.Location.Column);
        }
        catch (GraphQLMaxDepthExceededException error)
        {
            throw new DocumentFault($"The document nests deeper than the {limits.MaxParserDepth} levels that are parsed.", ErrorCodes.DocumentTooLarge)
                .At(error.Location.Line, error.Location.Column);
        }
    }

    private static string Sentence(GraphQLSyntaxErrorException error)
    {
        var description = error.Description.Split("; for more information", 2)[0].TrimEnd('.');
        return $"The document does not parse at line {error.Location.Line}, column {error.Location.Column}: {description}.";
    }
}
