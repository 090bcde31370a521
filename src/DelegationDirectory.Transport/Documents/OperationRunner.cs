using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Limits;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Documents;

/// <summary>
/// Request to result, in order: parse, measure, choose the operation, execute, put errors into the contract's form.
/// Knows nothing of how the request came or how the answer is written, beyond refusing what GET may not run.
/// </summary>
internal sealed class OperationRunner(
    IDocumentExecuter executer,
    ISchema schema,
    FailureMask mask,
    IOptions<GraphQLTransportOptions> options)
{
    private readonly GraphQLTransportOptions _options = options.Value;
    private readonly IValidationRule[] _rules = Rules(options.Value);

    public async Task<ExecutionResult> RunAsync(GraphQLHttpRequest request, HttpContext http)
    {
        GraphQLDocument? document = null;
        try
        {
            document = DocumentParser.Parse(request.Query, _options.Limits);
            DocumentSize.Require(document, _options.Limits);
            var operation = OperationSelection.Select(document, request.OperationName);
            RequireAllowed(operation, http.Request.Method);
            OperationSelection.RequireServed(operation, schema);
            return Finish(await ExecuteAsync(request, document, http), document, request.Variables);
        }
        catch (DocumentFault fault)
        {
            return new ExecutionResult(fault);
        }
    }

    private static IValidationRule[] Rules(GraphQLTransportOptions options) =>
    [
        new ValidationErrorLimit(options.Limits.MaxReportedErrors),
        .. options.EnableIntrospection ? DocumentValidator.CoreRules : DocumentValidator.CoreRules.Append(NoIntrospectionValidationRule.Instance),
    ];

    private static void RequireAllowed(GraphQLOperationDefinition operation, string method)
    {
        var kind = OperationSelection.KindOf(operation);
        if (operation.Operation != OperationType.Query && !HttpMethods.IsPost(method))
            throw Refusals.OnlyQueriesByGet(kind);
        if (operation.Operation == OperationType.Subscription)
            throw Refusals.SubscriptionsNeedAStream();
    }

    private Task<ExecutionResult> ExecuteAsync(GraphQLHttpRequest request, GraphQLDocument document, HttpContext http) =>
        executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            ValidationRules = _rules,
            RequestServices = http.RequestServices,
            User = http.User,
            CancellationToken = http.RequestAborted,
            Timeout = _options.ExecutionTimeout,
            UnhandledExceptionDelegate = mask.Apply,
        });

    /// <summary>
    /// A result without data is one that was refused; so is one that failed as a whole, which GraphQL.NET counts as executed.
    /// </summary>
    private ExecutionResult Finish(ExecutionResult result, GraphQLDocument document, Inputs variables)
    {
        if (result.Errors is not { Count: > 0 } errors)
            return result;
        if (errors.OfType<MaskedFailure>().Any(failure => failure.Path is null))
            result.Executed = false;
        if (result.Executed)
            return result;

        var limits = _options.Limits;
        var found = errors.OfType<ValidationStopped>().FirstOrDefault()?.Found ?? [.. errors];
        result.Errors = [];
        result.Errors.AddRange(new ErrorTranslation(document, schema, variables, limits.MaxReportedErrors, limits.MaxReportedLocations).Translate(found));
        return result;
    }
}
