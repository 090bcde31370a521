using DelegationDirectory.Transport.Deprecations;
using GraphQL;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Answers;

/// <summary>
/// Answers as bytes, by request: what is asked again at the same revision of the data is neither validated, run nor written as JSON
/// again. Bounded by their size; the ones not asked for the longest make room. Only complete answers of queries, without errors, are kept.
/// </summary>
internal sealed class AnswerCache : IDisposable
{
    /// <summary>What an entry takes beside its bytes, roughly.</summary>
    private const int Overhead = 256;

    /// <summary>No answer may take more than this part of the whole, and push all others out.</summary>
    private const int LargestPart = 8;

    private readonly MemoryCache? _answers;
    private readonly int _largest;
    private readonly bool _isEnabled;
    private readonly AnswerMetrics _metrics;

    public AnswerCache(AnswerMetrics metrics, IOptions<GraphQLTransportOptions> options)
    {
        _metrics = metrics;
        _isEnabled = options.Value.EnableAnswerCache;
        if (options.Value.MaxCachedAnswerBytes <= 0)
            return;
        _largest = options.Value.MaxCachedAnswerBytes / LargestPart;
        _answers = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.MaxCachedAnswerBytes, TrackStatistics = true });
        _metrics.Observe(_answers);
    }

    public KeptAnswer? Find(AnswerKey key, string revision)
    {
        if (_answers is null)
            return null;
        var found = _answers.Get<KeptAnswer>(key) is { } kept && kept.IsOf(revision) ? kept : null;
        _metrics.Count(isHit: found is not null);
        return found;
    }

    /// <summary>Keeps an answer, in place of one of an earlier revision.</summary>
    /// <param name="key">The request.</param>
    /// <param name="revision">The revision before the operation ran: what moved meanwhile is not claimed to be new.</param>
    /// <param name="result">The result.</param>
    /// <param name="body">The result as JSON.</param>
    /// <param name="notice">What is told beside it.</param>
    public void Keep(AnswerKey key, string revision, ExecutionResult result, ReadOnlyMemory<byte> body, DeprecationNotice? notice)
    {
        if (_answers is null || !IsComplete(result) || result.Operation is not { Operation: OperationType.Query } operation)
            return;
        var isLasting = AsksForTheSchemaOnly(operation);
        var size = body.Length + key.Size + Overhead;
        if (size > _largest || !(_isEnabled || isLasting))
            return;
        var answer = new KeptAnswer(body.ToArray(), isLasting ? null : revision, notice);
        _answers.Set(key, answer, new MemoryCacheEntryOptions { Size = size });
    }

    /// <summary>Whether a result is the whole answer, and nothing was said beside it.</summary>
    public static bool IsComplete(ExecutionResult result) =>
        result is { Executed: true, Errors: not { Count: > 0 }, Extensions: not { Count: > 0 } };

    public void Dispose() => _answers?.Dispose();

    private static bool AsksForTheSchemaOnly(GraphQLOperationDefinition operation) => operation.SelectionSet.Selections.TrueForAll(
        selection => selection is GraphQLField field && field.Name.StringValue.StartsWith("__", StringComparison.Ordinal));
}
