using DelegationDirectory.Transport.Limits;
using GraphQL;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Documents;

/// <summary>
/// What a document must satisfy whatever its variables hold (GraphQL specification, 5), and then its variables' values as well (6.1.2).
/// </summary>
internal sealed class DocumentRules(IDocumentValidator validator, ISchema schema, IOptions<GraphQLTransportOptions> options)
{
    private readonly IValidationRule[] _rules = Rules(options.Value);

    /// <summary>The errors found; none when the document is valid and its variables fit.</summary>
    public async Task<IReadOnlyCollection<ExecutionError>> CheckAsync(
        GraphQLDocument document, GraphQLOperationDefinition operation, ExecutionOptions request)
    {
        schema.Initialize();
        try
        {
            var result = await validator.ValidateAsync(new ValidationOptions
            {
                Schema = schema,
                Document = document,
                Operation = operation,
                Rules = _rules,
                Metrics = Metrics.None,
                UserContext = request.UserContext,
                Variables = request.Variables ?? Inputs.Empty,
                Extensions = request.Extensions ?? Inputs.Empty,
                User = request.User,
                RequestServices = request.RequestServices,
                CancellationToken = request.CancellationToken,
            });
            return result.IsValid ? [] : [.. result.Errors];
        }
        catch (ValidationStopped stopped)
        {
            return stopped.Found;
        }
    }

    private static IValidationRule[] Rules(GraphQLTransportOptions options) =>
    [
        new ValidationErrorLimit(options.Limits.MaxReportedErrors),
        .. from rule in DocumentValidator.CoreRules
           where rule is not OverlappingFieldsCanBeMerged
           select rule is DefaultValuesOfCorrectType ? new InputDefaults() : rule,
        .. options.EnableIntrospection ? Array.Empty<IValidationRule>() : [NoIntrospectionValidationRule.Instance],
        new FieldMerging(options.Limits),
    ];
}
