using DelegationDirectory.Transport.Cost;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Limits;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Documents;

/// <summary>
/// Request to result, in order: parse, measure, choose the operation, validate, price, execute, put errors into the contract's form. A
/// document that was found valid before is neither parsed, measured nor validated again.
/// Knows nothing of how the request came or how the answer is written, beyond refusing what its way of coming forbids.
/// </summary>
internal sealed class OperationRunner(
    IDocumentExecuter executer,
    ISchema schema,
    DocumentCache documents,
    DocumentRules rules,
    OperationPricing pricing,
    ExecutionGate gate,
    FailureMask mask,
    IOptions<GraphQLTransportOptions> options)
{
    private readonly GraphQLTransportOptions _options = options.Value;

    public async Task<ExecutionResult> RunAsync(GraphQLHttpRequest request, Caller caller)
    {
        try
        {
            VariableSize.Require(request.Variables, _options.Limits);
            var known = documents.Find(request.Query);
            var document = known ?? Read(request.Query);
            var operation = OperationSelection.Select(document, request.OperationName);
            RequireAllowed(operation, caller);
            OperationSelection.RequireServed(operation, schema);

            var execution = Execution(request, document, caller);
            if (known is null || caller.Cost == CostMode.Validate)
            {
                var errors = await rules.CheckAsync(document, operation, execution);
                if (errors.Count > 0)
                    return Refuse(new ExecutionResult(), errors, document, request.Variables);
                documents.Add(request.Query, document);
            }

            var price = pricing.Price(document, operation, request.Variables);
            if (caller.Cost == CostMode.Validate)
                return price.ReportIn(new ExecutionResult());
            var result = price.Refusal(document, _options.Cost) is { } refusal
                ? new ExecutionResult(refusal)
                : Finish(await ExecuteAsync(execution), document, request.Variables);
            result.Operation ??= operation;
            result.Document ??= document;
            return caller.Cost == CostMode.Report ? price.ReportIn(result) : result;
        }
        catch (DocumentFault fault)
        {
            return new ExecutionResult(fault);
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(ExecutionOptions execution)
    {
        using var turn = await gate.EnterAsync(execution.CancellationToken);
        return await executer.ExecuteAsync(execution);
    }

    private GraphQLDocument Read(string text)
    {
        var document = DocumentParser.Parse(text, _options.Limits);
        DocumentSize.Require(document, _options.Limits);
        return document;
    }

    private static void RequireAllowed(GraphQLOperationDefinition operation, Caller caller)
    {
        if (operation.Operation == OperationType.Mutation && !caller.MayMutate)
            throw Refusals.NoMutationsByGet();
        if (operation.Operation == OperationType.Subscription && !caller.TakesStreams)
            throw Refusals.SubscriptionsNeedAStream();
    }

    /// <summary>Without rules: the document has been validated by then, which also tells an executer that it may rely on it.</summary>
    private ExecutionOptions Execution(GraphQLHttpRequest request, GraphQLDocument document, Caller caller) => new()
    {
        Schema = schema,
        Query = request.Query,
        Document = document,
        OperationName = request.OperationName,
        Variables = request.Variables,
        Extensions = request.Extensions,
        ValidationRules = [],
        RequestServices = caller.Services,
        User = caller.User,
        CancellationToken = caller.Aborted,
        Timeout = _options.ExecutionTimeout,
        UnhandledExceptionDelegate = mask.Apply,
    };

    /// <summary>
    /// A result without data is one that was refused; so is one that failed or was stopped as a whole, which GraphQL.NET counts as executed.
    /// </summary>
    private ExecutionResult Finish(ExecutionResult result, GraphQLDocument document, Inputs variables)
    {
        if (result.Errors is not { Count: > 0 } errors)
            return result;
        if (errors.Any(error => error is DocumentFault or MaskedFailure { Path: null }))
            result.Executed = false;
        return result.Executed ? result : Refuse(result, [.. errors], document, variables);
    }

    private ExecutionResult Refuse(
        ExecutionResult result, IReadOnlyCollection<ExecutionError> errors, GraphQLDocument document, Inputs variables)
    {
        var limits = _options.Limits;
        result.Errors = [];
        result.Errors.AddRange(new ErrorTranslation(document, schema, variables, limits.MaxReportedErrors, limits.MaxReportedLocations).Translate(errors));
        return result;
    }
}
