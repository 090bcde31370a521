using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Documents;

/// <summary>
/// Documents that were found valid, by their text: what is asked again is neither parsed nor validated again. Bounded by the length
/// of the texts; the ones not asked for the longest make room.
/// </summary>
internal sealed class DocumentCache(IOptions<GraphQLTransportOptions> options) : IDisposable
{
    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxCachedDocumentCharacters });

    public GraphQLDocument? Find(string text) => _documents.TryGetValue(text, out var document) ? (GraphQLDocument?)document : null;

    /// <summary>The document of a text: the one kept, or parsed anew.</summary>
    public GraphQLDocument Recall(string text) => Find(text) ?? DocumentParser.Parse(text, options.Value.Limits);

    public void Add(string text, GraphQLDocument document) =>
        _documents.Set(text, document, new MemoryCacheEntryOptions { Size = text.Length });

    public void Dispose() => _documents.Dispose();
}
