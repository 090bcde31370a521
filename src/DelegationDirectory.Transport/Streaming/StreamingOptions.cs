using System.ComponentModel.DataAnnotations;

namespace DelegationDirectory.Transport.Streaming;

/// <summary>How results are sent as they come: over WebSockets, and as server-sent events.</summary>
public sealed class StreamingOptions
{
    /// <summary>Whether WebSockets are served. Default true.</summary>
    public bool EnableWebSockets { get; set; } = true;

    /// <summary>How many connections may be open for events, WebSockets and streams together (status 503 beyond). Default 5,000.</summary>
    public int MaxConnections { get; set; } = 5_000;

    /// <summary>How many operations may be under way on one WebSocket. Default 100.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>How many results of one subscription may wait for a client to take them; at one more it is cut off. Default 64.</summary>
    public int MaxWaitingResults { get; set; } = 64;

    /// <summary>How long after opening a WebSocket a client may send its <c>connection_init</c> (close code 4408). Default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After what silence a sign of life is sent: a ping on a WebSocket, a comment in an event stream. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a WebSocket client may take to answer a ping before it is taken for gone. Default 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(20);
}
