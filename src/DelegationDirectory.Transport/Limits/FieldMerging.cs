using DelegationDirectory.Transport.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Limits;

/// <summary>
/// The rule that fields answered under one name must be the same (GraphQL specification, 5.3.2), in place of GraphQL.NET's own, whose work
/// grows with the square of such fields and again with their depth. Looks only at documents in which the other rules find nothing.
/// </summary>
internal sealed class FieldMerging(RequestLimits limits) : ValidationRuleBase, INodeVisitor
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(this);

    public ValueTask EnterAsync(ASTNode node, ValidationContext context) => default;

    public ValueTask LeaveAsync(ASTNode node, ValidationContext context)
    {
        if (node is not GraphQLDocument document || context.HasErrors)
            return default;
        var check = new MergeCheck(document, context.Schema, limits.MaxMergeComparisons);
        foreach (var (first, second) in check.Conflicts().Take(limits.MaxReportedErrors))
            context.ReportError(new FieldsNotMergeable(document, first, second));
        return check.IsExhausted ? throw new ValidationStopped([LimitErrors.TooManyComparisons(limits)]) : default;
    }
}

/// <summary>Two fields that would be answered under one name and are not the same.</summary>
internal sealed class FieldsNotMergeable(GraphQLDocument document, GraphQLField first, GraphQLField second)
    : ValidationError(document.Source, "5.3.2", "The fields cannot be merged.", first, second)
{
    public GraphQLField First { get; } = first;

    public GraphQLField Second { get; } = second;
}
