using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using GraphQL;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.PersistedOperations;

/// <summary>Finds the document that a request sends or names.</summary>
internal sealed class OperationDocuments
{
    private const string HashPrefix = "sha256:";

    private readonly IReadOnlyList<IPersistedOperationStore> _stores;
    private readonly AutomaticOperations _automatic;
    private readonly bool _onlyPersisted;

    public OperationDocuments(
        IEnumerable<IPersistedOperationStore> stores, AutomaticOperations automatic, IOptions<GraphQLTransportOptions> options)
    {
        _stores = options.Value.PersistedOperationsFolder is { Length: > 0 } folder
            ? [.. stores, PersistedOperationFolder.Read(folder)]
            : [.. stores];
        _automatic = automatic;
        _onlyPersisted = options.Value.OnlyPersistedOperations;
    }

    public async ValueTask<OperationDocument> FindAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(request.Query))
            return _onlyPersisted ? throw PersistedErrors.OnlyPersisted() : Sent(request.Query, AutomaticHash.Of(request.Extensions));
        if (!string.IsNullOrEmpty(request.DocumentId))
        {
            return await StoredAsync(request.DocumentId, cancellationToken) is { } named
                ? OperationDocument.Of(named)
                : throw PersistedErrors.UnknownId(request.DocumentId);
        }

        var hash = AutomaticHash.Of(request.Extensions) ?? throw Refusals.NoDocument();
        return (_automatic.Find(hash) ?? await StoredAsync(hash, cancellationToken)) is { } known
            ? OperationDocument.Of(known)
            : throw PersistedErrors.UnknownHash(_automatic.AreKept && !_onlyPersisted);
    }

    /// <summary>Keeps a document that turned out to be good, and says so in the answer.</summary>
    public void Learn(OperationDocument document, ExecutionResult result)
    {
        if (document.ToLearn is not { } operation || !result.Executed)
            return;
        _automatic.Add(operation);
        (result.Extensions ??= []).Add(
            AutomaticHash.Entry, new Dictionary<string, object?> { [AutomaticHash.Sha256] = operation.Hash, ["persisted"] = true });
    }

    private OperationDocument Sent(string text, string? hash)
    {
        if (hash is null || !_automatic.AreKept)
            return new(text, null, null);
        var operation = new PersistedOperation(text);
        return operation.Hash == hash ? new(text, null, operation) : throw Refusals.WrongHash(hash, operation.Hash);
    }

    private async ValueTask<PersistedOperation?> StoredAsync(string id, CancellationToken cancellationToken)
    {
        var name = id.StartsWith(HashPrefix, StringComparison.Ordinal) ? id[HashPrefix.Length..] : id;
        foreach (var store in _stores)
        {
            if (await store.FindAsync(name, cancellationToken) is { } found)
                return found;
        }

        return null;
    }
}
