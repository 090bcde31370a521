using GraphQL;

namespace DelegationDirectory.Transport.Errors;

/// <summary>
/// An HTTP request that was not accepted as a GraphQL request. Unlike an error in a document it decides the status
/// whatever form of answer the client asked for (GraphQL over HTTP, section 6.4).
/// </summary>
internal sealed class RequestRefusal : ExecutionError
{
    private readonly List<(string Name, string Value)> _headers = [];

    public RequestRefusal(int status, string? code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    public int Status { get; }

    /// <summary>Whether it is no GraphQL request at all, by its method or the type of its body.</summary>
    public bool IsNotServed { get; private set; }

    public IReadOnlyList<(string Name, string Value)> Headers => _headers;

    public RequestRefusal With(string extension, object? value) => this.AddExtension(extension, value);

    public RequestRefusal WithHeader(string name, string value)
    {
        _headers.Add((name, value));
        return this;
    }

    public RequestRefusal NotServed()
    {
        IsNotServed = true;
        return this;
    }

    public RequestRefusal At(GraphQLParser.Location place)
    {
        AddLocation(place);
        return this;
    }
}
