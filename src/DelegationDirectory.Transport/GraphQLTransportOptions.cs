using System.ComponentModel.DataAnnotations;
using DelegationDirectory.Transport.Cost;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Ide;
using DelegationDirectory.Transport.Limits;
using DelegationDirectory.Transport.Mcp;
using DelegationDirectory.Transport.Streaming;

namespace DelegationDirectory.Transport;

/// <summary>How GraphQL is served over HTTP. Every default is safe for an endpoint open to the public.</summary>
public sealed class GraphQLTransportOptions
{
    /// <summary>Whose statuses and media types are given. Default <see cref="HttpProfile.Default"/>, which passes the published audits whole.</summary>
    public HttpProfile Profile { get; set; }

    /// <summary>The version of the schema, told in the header <c>Schema-Version</c> of every answer. Default none.</summary>
    [RegularExpression("[!-~]{1,64}", ErrorMessage = "up to 64 visible ASCII characters")]
    public string? SchemaVersion { get; set; }

    /// <summary>The largest request body read, in bytes (code HC0010, status 413). Default 256 KiB.</summary>
    public int MaxRequestBytes { get; set; } = 256 * 1024;

    /// <summary>How many characters of valid documents are kept parsed, the texts counted together. Default 131,072; 0 keeps none.</summary>
    [Range(0, int.MaxValue)]
    public int MaxCachedDocumentCharacters { get; set; } = 128 * 1024;

    /// <summary>
    /// Whether answers are kept, to be sent again to whoever asks the same. Answers about the schema itself are in any case: they never
    /// change. Default true.
    /// </summary>
    public bool EnableAnswerCache { get; set; } = true;

    /// <summary>
    /// How many bytes of answers are kept, to be sent again while the revision of the data is the same. Default 64 MiB; 0 keeps none.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int MaxCachedAnswerBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Whether several operations may be sent at once. Default false.</summary>
    public bool EnableBatching { get; set; }

    /// <summary>How many operations a batch may have. Default 64.</summary>
    public int MaxBatchSize { get; set; } = 64;

    /// <summary>Whether nothing but persisted operations is run (code HC0067). Default false.</summary>
    public bool OnlyPersistedOperations { get; set; }

    /// <summary>
    /// A folder of persisted operations, read at start: files <c>{id}.graphql</c>, and <c>*.json</c> that map ids to documents. Default none.
    /// </summary>
    public string? PersistedOperationsFolder { get; set; }

    /// <summary>How long the answer to a GET of a persisted operation may be used without asking again. Default 0: it is asked each time.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan PersistedOperationsMaxAge { get; set; }

    /// <summary>
    /// How many characters of documents are kept that clients have taught the server by their hash (automatic persisted queries). Default
    /// 524,288; 0 lets clients teach it none.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int MaxAutomaticOperationCharacters { get; set; } = 512 * 1024;

    /// <summary>How long one operation may run (code HC0045). Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The origins whose scripts may read answers, such as <c>https://example.org</c>, or <c>*</c> for all; never with credentials.
    /// Default none.
    /// </summary>
    [RegularExpression(@"\*|https?://[^/?#\s]+", ErrorMessage = "an origin such as https://example.org, or * for all")]
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Whether answers are compressed for clients that take it (brotli or gzip). Default true; off where a proxy does it.</summary>
    public bool EnableCompression { get; set; } = true;

    /// <summary>Whether queries may be sent with GET. Default true.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// Whether a GET must show by a header such as <c>GraphQL-Preflight: 1</c> that no web page made a browser send it (code HC0077).
    /// Default false: a query changes nothing, and a page cannot read the answer unless its origin is allowed.
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>Whether the schema may be downloaded as SDL. Default true.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>Whether clients may ask for <c>__schema</c> and <c>__type</c> (code HC0046). Default true: the schema of an open API is no secret.</summary>
    public bool EnableIntrospection { get; set; } = true;

    /// <summary>What one request may ask of the server.</summary>
    public RequestLimits Limits { get; } = new();

    /// <summary>What an operation may cost.</summary>
    public CostOptions Cost { get; } = new();

    /// <summary>Results sent as they come.</summary>
    public StreamingOptions Streaming { get; } = new();

    /// <summary>The operations that assistants are offered as tools.</summary>
    public GraphQLMcpOptions Mcp { get; } = new();

    /// <summary>The GraphQL IDE that a browser gets.</summary>
    public GraphQLIdeOptions Ide { get; } = new();
}
