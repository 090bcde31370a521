using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.PersistedOperations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace DelegationDirectory.Transport.Answers;

/// <summary>What makes two requests the same. The form of the answer is not part of it: the bytes are the same in each.</summary>
/// <param name="Document">The document's text.</param>
/// <param name="OperationName">The operation.</param>
/// <param name="Variables">The variables as they were written.</param>
internal sealed record AnswerKey(string Document, string? OperationName, string Variables)
{
    private const int MaxVariableCharacters = 4096;

    /// <summary>What the key takes in memory, in bytes.</summary>
    public int Size => sizeof(char) * (Document.Length + Variables.Length);

    /// <summary>The key of a request whose answer depends on nothing else; null where it may.</summary>
    public static AnswerKey? Of(OperationDocument document, OperationRequest request, HttpContext http)
    {
        var isPlain = document.ToLearn is null
            && request.Variables.Text.Length <= MaxVariableCharacters
            && request.Extensions.Keys.All(name => name == AutomaticHash.Entry)
            && !http.Request.Headers.ContainsKey(WireHeaders.Cost)
            && http.Features.Get<IHttpAuthenticationFeature>()?.User?.Identity?.IsAuthenticated is not true;
        return isPlain ? new AnswerKey(document.Text, request.OperationName, request.Variables.Text) : null;
    }
}
