namespace DelegationDirectory.Transport.Errors;

/// <summary>The codes in <c>extensions.code</c> that clients of a HotChocolate server know.</summary>
public static class ErrorCodes
{
    /// <summary>The request is not one that can be run: no body, or a batch where none is served.</summary>
    public const string InvalidRequest = "HC0009";

    /// <summary>The body is larger than the server reads.</summary>
    public const string RequestTooLarge = "HC0010";

    /// <summary>JSON or GraphQL that does not parse.</summary>
    public const string Syntax = "HC0011";

    /// <summary>A document beyond the bounds of what is parsed.</summary>
    public const string DocumentTooLarge = "HC0014";

    /// <summary>A request without a document.</summary>
    public const string NoDocument = "HC0015";

    /// <summary>A value is missing, or null, where there must be one.</summary>
    public const string NonNull = "HC0018";

    /// <summary>A persisted operation that the server does not have.</summary>
    public const string UnknownOperation = "HC0020";

    /// <summary>The operation ran for too long.</summary>
    public const string Timeout = "HC0045";

    /// <summary>The schema may not be asked for.</summary>
    public const string IntrospectionDisabled = "HC0046";

    /// <summary><c>?types=</c> names nothing.</summary>
    public const string NoTypeNames = "HC0058";

    /// <summary><c>?types=</c> holds what cannot be a type's name.</summary>
    public const string InvalidTypeName = "HC0059";

    /// <summary><c>?types=</c> names a type that the schema does not define.</summary>
    public const string UnknownType = "HC0060";

    /// <summary>The answer cannot be written in any form that the client accepts.</summary>
    public const string NotAcceptable = "HC0063";

    /// <summary>The <c>Accept</c> header cannot be read.</summary>
    public const string UnreadableAccept = "HC0064";

    /// <summary>A document was sent where only persisted operations are run.</summary>
    public const string OnlyPersisted = "HC0067";

    /// <summary>A request that any web page could make a browser send.</summary>
    public const string PreflightNeeded = "HC0077";

    /// <summary>Introspection nested so deep that it multiplies the schema.</summary>
    public const string IntrospectionTooDeep = "HC0086";

    /// <summary>Too many fields share a response name.</summary>
    public const string TooManyComparisons = "HC0107";
}
