using GraphQL;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Stands for a failure of the server: the log holds what went wrong, under the same trace id.</summary>
internal sealed class MaskedFailure : ExecutionError
{
    public MaskedFailure(string traceId)
        : base("The server failed while answering this. Nothing is wrong with the request; when reporting it, give the trace id.")
    {
        Extensions = new Dictionary<string, object?> { ["traceId"] = traceId };
    }
}
