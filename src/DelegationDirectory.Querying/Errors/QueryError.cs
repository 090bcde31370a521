using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Errors;

/// <summary>
/// A refusal of an argument, reported at the field that has it: the field is null, its siblings are answered.
/// Codes and the names of the extensions are the wire contract's.
/// </summary>
public sealed class QueryError : ExecutionError
{
    private QueryError(string message, string? code, ASTNode? at, params (string Name, object? Value)[] extensions)
        : base(message)
    {
        Code = code;
        Extensions = extensions.ToDictionary(entry => entry.Name, entry => entry.Value);
        At = at;
    }

    private ASTNode? At { get; }

    /// <summary>HC0026: a filter was given null where a value is needed.</summary>
    internal static QueryError NullFilter(string field, string filterType, string expectedType, ASTNode at) =>
        new(
            $"The filter `{field}` of `{filterType}` was given null, but needs a value of type `{expectedType}`. Leave the field out to not filter by it.",
            "HC0026", at, ("expectedType", expectedType), ("filterType", filterType));

    /// <summary>HC0026: a sort field was given null where a direction is needed.</summary>
    internal static QueryError NullSort(string field, string sortType, string expectedType, ASTNode at) =>
        new(
            $"The sort field `{field}` of `{sortType}` was given null, but needs a value of type `{expectedType}`. Leave the field out to not sort by it.",
            "HC0026", at, ("expectedType", expectedType), ("sortType", sortType));

    /// <summary>A value has the right kind of literal, but does not mean anything: a date that does not exist.</summary>
    internal static QueryError UnreadableValue(string field, string filterType, string valueType, object? value, ASTNode at) =>
        new(
            $"The value `{value}` given to `{field}` of `{filterType}` cannot be read as `{valueType}`: the description of that type says how it is written.",
            null, at, ("fieldCoordinate", $"{filterType}.{field}"), ("fieldType", valueType));

    /// <summary>HC0051: more items were asked for than a page may hold.</summary>
    internal static QueryError PageTooLarge(string coordinate, int requested, int maximum) =>
        new(
            $"A page of `{coordinate}` holds at most {maximum} items, but {requested} were asked for. Ask for {maximum} or fewer and follow `pageInfo.endCursor`.",
            "HC0051", null, ("fieldCoordinate", coordinate), ("requestedItems", requested), ("maxAllowedItems", maximum));

    /// <summary>HC0079: a negative number of items was asked for.</summary>
    internal static QueryError PageNegative(string coordinate, string argument, int requested) =>
        new(
            $"`{argument}` of `{coordinate}` must be 0 or more, but is {requested}.",
            "HC0079", null, ("fieldCoordinate", coordinate), ("requestedItems", requested));

    /// <summary>HC0052: a page needs a size, and none was given.</summary>
    internal static QueryError PageSizeMissing(string coordinate) =>
        new($"`{coordinate}` needs `first` or `last`.", "HC0052", null, ("fieldCoordinate", coordinate));

    /// <summary>A text is longer than a search takes.</summary>
    internal static QueryError TextTooLong(string coordinate, string argument, int length, int maximum, ASTNode at) =>
        new(
            $"`{argument}` of `{coordinate}` takes at most {maximum} characters, but has {length}. A few words say best what to look for.",
            null, at, ("fieldCoordinate", coordinate), ("length", length), ("maxAllowedLength", maximum));

    /// <summary>A text holds what no database can be asked for.</summary>
    internal static QueryError UnsearchableText(string coordinate, string argument, ASTNode at) =>
        new(
            $"`{argument}` of `{coordinate}` cannot be searched for: it holds the character NUL or half of a surrogate pair. Leave them out.",
            null, at, ("fieldCoordinate", coordinate));

    /// <summary>HC0078: a cursor that this connection did not make under this order.</summary>
    internal static QueryError BadCursor(string argument, string cursor) =>
        new(
            $"The cursor in `{argument}` was not made by this connection under this `order`. Take cursors from `pageInfo` or `edges`, and keep `order` as it was.",
            "HC0078", null, ("argument", argument), ("cursor", cursor));

    /// <summary>A text that is not a global id, or names no kind of entity that has one.</summary>
    internal static QueryError BadId(string id, ASTNode? at) =>
        new($"`{id}` is not a global id of this directory. Take ids from the field `id`.", null, at, ("id", id));

    /// <summary>HC0076: more nodes were asked for than one request may fetch.</summary>
    internal static QueryError TooManyNodes(int requested, int maximum) =>
        new(
            $"At most {maximum} nodes can be fetched at once, but {requested} were asked for.",
            "HC0076", null, ("requestedNodes", requested), ("maxAllowedNodes", maximum));

    /// <summary>HC0117: a filter asks for more than one may.</summary>
    internal static QueryError FilterTooLarge(int found, int maximum, ASTNode at) =>
        new(
            $"A filter may ask for {maximum} operations, and this one asks for more. Ask for texts and numbers with `in`, or in several requests.",
            "HC0117", at, ("filterOperations", found), ("maxAllowedFilterOperations", maximum));

    /// <summary>HC0117: a filter asks of more lists than one may.</summary>
    internal static QueryError FilterOfManyLists(int found, int maximum, ASTNode at) =>
        new(
            $"A filter may ask of {maximum} lists, and this one asks of more. Join what is asked of the same list, or ask in several requests.",
            "HC0117", at, ("filterLists", found), ("maxAllowedFilterLists", maximum));

    /// <summary>HC0117: a filter goes further from its entity than one may.</summary>
    internal static QueryError FilterTooDeep(int maximum, ASTNode at) =>
        new(
            $"A filter may go on to what is behind its items {maximum} times, and this one goes further. Ask for what is nearer.",
            "HC0117", at, ("maxAllowedFilterDepth", maximum));

    /// <summary>An operation needs more different queries than one may: refused as a whole where that is known beforehand, else field by field.</summary>
    internal static QueryError TooManyQueries(int maximum) =>
        new(
            $"An operation may need {maximum} different queries of the database, and this one needs more. Ask in several requests.",
            null, null, ("maxAllowedQueries", maximum));

    /// <summary>
    /// Reports the refusal at a field, which is null then. Where null is not allowed the refusal is thrown instead, for the engine
    /// to find the nearest place that may be null.
    /// </summary>
    /// <returns>Null, the field's value.</returns>
    internal object? ReportAt(IResolveFieldContext context)
    {
        if (context.FieldDefinition.ResolvedType is NonNullGraphType)
            throw new QueryError(Message, Code, null) { Extensions = Extensions };

        var error = new QueryError(Message, Code, null) { Extensions = Extensions, Path = context.ResponsePath };
        error.AddLocation(Location.FromLinearPosition(context.Document.Source, (At ?? context.FieldAst).Location.Start));
        context.Errors.Add(error);
        return null;
    }
}
