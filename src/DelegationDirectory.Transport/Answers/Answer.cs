using DelegationDirectory.Transport.Deprecations;
using DelegationDirectory.Transport.Http;
using GraphQL;

namespace DelegationDirectory.Transport.Answers;

/// <summary>What is sent for one operation.</summary>
internal sealed class Answer : IDisposable
{
    private readonly PooledBuffer? _buffer;

    /// <summary>An answer from those kept.</summary>
    public Answer(KeptAnswer kept)
    {
        Body = kept.Body;
        Notice = kept.Notice;
    }

    /// <summary>An answer just made.</summary>
    public Answer(ExecutionResult result, PooledBuffer buffer)
    {
        Result = result;
        _buffer = buffer;
        Body = buffer.Written;
    }

    private Answer() => IsHeld = true;

    /// <summary>The result as JSON.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The result; null when it is complete and without errors, and no more need be known.</summary>
    public ExecutionResult? Result { get; }

    /// <summary>The entity tag, where the operation was asked for by name.</summary>
    public string? Tag { get; init; }

    /// <summary>What is told of deprecated members that the operation uses.</summary>
    public DeprecationNotice? Notice { get; init; }

    /// <summary>Whether the client has it already.</summary>
    public bool IsHeld { get; }

    /// <summary>Nothing to send: the client has the answer of this tag.</summary>
    public static Answer Held(string tag, DeprecationNotice? notice) => new() { Tag = tag, Notice = notice };

    public void Dispose() => _buffer?.Dispose();
}
