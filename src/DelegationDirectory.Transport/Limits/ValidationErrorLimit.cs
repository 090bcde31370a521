using GraphQL.Validation;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Limits;

/// <summary>
/// Stops validation once there are more errors than are reported. Without it a document of thousands of faults costs
/// time in proportion to their number times its length, since each error counts the lines before it.
/// </summary>
internal sealed class ValidationErrorLimit(int maxErrors) : ValidationRuleBase, INodeVisitor
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(this);

    public ValueTask EnterAsync(ASTNode node, ValidationContext context) =>
        context.HasErrors && context.Errors.Skip(maxErrors).Any() ? throw new ValidationStopped([.. context.Errors]) : default;

    public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => default;
}
