using DelegationDirectory.Transport.Errors;
using GraphQLParser;

namespace DelegationDirectory.Transport.Limits;

/// <summary>Counts the tokens of a text before it is parsed: a tree takes many times the memory of its text.</summary>
internal static class TokenCount
{
    /// <exception cref="DocumentFault">There are too many.</exception>
    /// <exception cref="GraphQLParser.Exceptions.GraphQLSyntaxErrorException">The text holds what is no token.</exception>
    public static void Require(string text, RequestLimits limits)
    {
        var end = 0;
        for (var count = 0; Lexer.Lex(text, end) is { Kind: not TokenKind.EOF } token; end = token.End)
        {
            if (token.Kind != TokenKind.COMMENT && ++count > limits.MaxTokens)
                throw LimitErrors.TooManyTokens(limits, Location.FromLinearPosition(text, token.Start));
        }
    }
}
