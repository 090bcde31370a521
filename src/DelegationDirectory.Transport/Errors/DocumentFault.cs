using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Errors;

/// <summary>An error in a document or its variables: the request was read, nothing was executed.</summary>
internal sealed class DocumentFault : ExecutionError
{
    public DocumentFault(string message, string? code = null)
        : base(message)
    {
        Code = code;
    }

    /// <summary>A text that does not parse is a bad request; one that was understood and cannot be run is unprocessable.</summary>
    public int Status => Code == ErrorCodes.Syntax ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity;

    /// <summary>Adds the places of the nodes, as many as one error names.</summary>
    public DocumentFault At(DocumentOutline outline, params IEnumerable<ASTNode> nodes)
    {
        foreach (var node in nodes.Take(outline.MaxLocations))
            At(outline.Document, node);
        return this;
    }

    public DocumentFault At(GraphQLDocument document, ASTNode node)
    {
        AddLocation(Location.FromLinearPosition(document.Source, node.Location.Start));
        return this;
    }

    public DocumentFault At(int line, int column)
    {
        AddLocation(new Location(line, column));
        return this;
    }

    /// <summary>Names the fields that lead to the error; an empty path is left out.</summary>
    public DocumentFault On(IReadOnlyList<object> path)
    {
        if (path.Count > 0)
            Path = path;
        return this;
    }

    public DocumentFault With(string extension, object? value) => value is null ? this : this.AddExtension(extension, value);

    /// <summary>Links the section of the GraphQL specification that the document breaks.</summary>
    public DocumentFault SpecifiedBy(string section) =>
        this.AddExtension("specifiedBy", "https://spec.graphql.org/October2021/#sec-" + section);
}
