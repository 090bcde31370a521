using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Documents;

/// <summary>
/// Defaults of variables fit their types (GraphQL specification, 5.6.1). GraphQL.NET's rule fails at a type that is not one of input,
/// which another rule refuses (5.8.2); so it is not shown these.
/// </summary>
internal sealed class InputDefaults : ValidationRuleBase
{
    public override async ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        await DefaultValuesOfCorrectType.Instance.GetPreNodeVisitorAsync(context).ConfigureAwait(false) is { } rule ? new OfInputTypes(rule) : null;

    private sealed class OfInputTypes(INodeVisitor rule) : INodeVisitor
    {
        public ValueTask EnterAsync(ASTNode node, ValidationContext context) =>
            node is GraphQLVariableDefinition { Type: var type } && type.GraphTypeFromType(context.Schema)?.IsInputType() == false
                ? default
                : rule.EnterAsync(node, context);

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => rule.LeaveAsync(node, context);
    }
}
