using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;

namespace DelegationDirectory.Transport.Batching;

/// <summary>
/// Lays the three kinds of batch out as one list of operations: a list of request objects, several operations of one document
/// (<c>?batchOperations=[A,B]</c>), one operation with several sets of variables.
/// </summary>
internal static class RequestBatch
{
    public static ReceivedRequest Of(IReadOnlyList<RequestParameters> requests, string? operationNames, GraphQLTransportOptions options)
    {
        var names = operationNames is null ? null : Names(operationNames, requests);
        if (names is null && requests is [{ VariableSets: null } only])
            return new(only.Operation, []);
        if (!options.EnableBatching)
            throw Refusals.BatchingIsOff();

        var items = new List<BatchItem>();
        foreach (var item in Items(requests, names))
        {
            if (items.Count == options.MaxBatchSize)
                throw Refusals.BatchTooLarge(options.MaxBatchSize);
            items.Add(item);
        }

        return items.Count > 0 ? new(null, items) : throw Refusals.EmptyBatch();
    }

    private static IEnumerable<BatchItem> Items(IReadOnlyList<RequestParameters> requests, IReadOnlyList<string>? names) => names is null
        ? requests.SelectMany((request, index) => Items(request.Operation, request.VariableSets, index))
        : names.SelectMany((name, index) => Items(requests[0].Operation with { OperationName = name }, requests[0].VariableSets, index));

    private static IEnumerable<BatchItem> Items(OperationRequest operation, IReadOnlyList<VariableSet>? sets, int index) =>
        sets?.Select((set, variableIndex) => new BatchItem(operation with { Variables = set }, index, variableIndex))
        ?? [new(operation, index, null)];

    private static string[] Names(string given, IReadOnlyList<RequestParameters> requests)
    {
        var names = given is ['[', .. var inside, ']'] ? inside.Split(',', StringSplitOptions.TrimEntries) : [];
        return requests.Count == 1 && names.Length > 0 && names.All(IsName) ? names : throw Refusals.UnreadableOperationNames(given);
    }

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
