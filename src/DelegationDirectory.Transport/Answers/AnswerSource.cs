using DelegationDirectory.Transport.Deprecations;
using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.PersistedOperations;
using DelegationDirectory.Transport.Revisions;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Answers;

/// <summary>Always gives an answer to an operation: that the client holds it, one of those kept, or one made by running it.</summary>
internal sealed class AnswerSource(
    OperationDocuments documents,
    AnswerCache kept,
    IRevisionSource revisions,
    OperationRunner runner,
    DeprecationNotices deprecations,
    ResultSerializer serializer,
    FailureMask mask)
{
    /// <summary>Gives it.</summary>
    /// <param name="request">The operation.</param>
    /// <param name="http">The exchange that it came by.</param>
    /// <param name="takesEvents">Whether it may be a subscription, whose events come later.</param>
    /// <param name="variant">What sets the tag apart when other bytes are made of the answer.</param>
    public async ValueTask<Answer> AnswerAsync(OperationRequest request, HttpContext http, bool takesEvents = false, string? variant = null)
    {
        try
        {
            return await FindAsync(request, http, takesEvents, variant);
        }
        catch (ExecutionError refusal)
        {
            return Write(new ExecutionResult(refusal));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Write(new ExecutionResult(mask.Hide(failure)));
        }
    }

    /// <summary>What is told of a batch before any of its operations has run: of several the earliest days.</summary>
    public async ValueTask<DeprecationNotice?> NoticeOfAsync(IEnumerable<OperationRequest> batch, CancellationToken cancellationToken)
    {
        if (!deprecations.MayBe)
            return null;
        var periods = new List<DeprecationPeriod>();
        foreach (var request in batch)
        {
            try
            {
                if (NoticeOf(await documents.FindAsync(request, cancellationToken), request) is { } notice)
                    periods.Add(notice.Period);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What is wrong with an operation is told in its own result.
            }
        }

        return DeprecationNotice.Of(periods);
    }

    private async ValueTask<Answer> FindAsync(OperationRequest request, HttpContext http, bool takesEvents, string? variant)
    {
        var document = await documents.FindAsync(request, http.RequestAborted);
        var revision = revisions.Current;
        var key = AnswerKey.Of(document, request, http);
        var known = key is null ? null : kept.Find(key, revision);
        var tag = EntityTags.Variant(TagOf(document, key, known, revision, http.Request), variant);
        if (tag is not null && EntityTags.IsHeld(http.Request, tag))
            return Answer.Held(tag, known is null ? NoticeOf(document, request) : known.Notice);
        if (known is not null)
            return new Answer(known) { Tag = tag };

        var result = await runner.RunAsync(
            new GraphQLHttpRequest(document.Text, request.OperationName, request.Variables.Values, request.Extensions),
            Caller.Of(http, takesEvents));
        documents.Learn(document, result);

        // What moved while the operation ran may be in its result or not, and a revision may come back.
        var isCertain = revisions.Current == revision;
        var notice = deprecations.Of(result, request.Variables.Values);
        var answer = Write(result, isCertain ? tag : null, notice);
        if (key is not null && isCertain)
            kept.Keep(key, revision, result, answer.Body, notice);
        return answer;
    }

    private DeprecationNotice? NoticeOf(OperationDocument document, OperationRequest request) =>
        deprecations.Of(document.Text, request.OperationName, request.Variables.Values);

    /// <summary>Only of what is read by name: its address stays the same while its answer changes.</summary>
    private static string? TagOf(OperationDocument document, AnswerKey? key, KeptAnswer? known, string revision, HttpRequest request)
    {
        if (key is null || document.Hash is null || !RequestReader.IsReading(request.Method))
            return null;
        var tag = known?.Tag ?? EntityTags.Of(document.Hash, key.OperationName, key.Variables, revision);
        if (known is not null)
            known.Tag = tag;
        return tag;
    }

    private Answer Write(ExecutionResult result, string? tag = null, DeprecationNotice? notice = null)
    {
        var buffer = serializer.NewBuffer();
        try
        {
            serializer.Write(buffer, result);
            return new Answer(result, buffer) { Tag = AnswerCache.IsComplete(result) ? tag : null, Notice = notice };
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }
}
