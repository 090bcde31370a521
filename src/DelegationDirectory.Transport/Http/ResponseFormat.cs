namespace DelegationDirectory.Transport.Http;

/// <summary>A form in which an answer can be written.</summary>
internal enum ResponseFormat
{
    /// <summary><see cref="MediaTypes.GraphQLResponse"/>.</summary>
    GraphQLResponse,

    /// <summary><see cref="MediaTypes.Json"/>.</summary>
    Json,

    /// <summary><see cref="MediaTypes.Csv"/>, of persisted operations.</summary>
    Csv,

    /// <summary><see cref="MediaTypes.Multipart"/>: each result a part.</summary>
    Multipart,

    /// <summary><see cref="MediaTypes.EventStream"/>: each result an event.</summary>
    EventStream,
}
