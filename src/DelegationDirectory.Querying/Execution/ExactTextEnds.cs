using System.Linq.Expressions;
using System.Reflection;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Says in other words that a text starts or ends with another. EF Core asks SQLite with LIKE, which takes ASCII letters of either case
/// for the same and fails on patterns above 50,000 bytes. This becomes
/// <code>
/// text starts with part:  instr(text, part) = 1
/// text ends with part:    substr(text, length(text) - length(part) + 1) = part
/// </code>
/// </summary>
internal sealed class ExactTextEnds : ExpressionVisitor
{
    private static readonly MethodInfo StartsWith = Method(nameof(string.StartsWith), typeof(string));
    private static readonly MethodInfo EndsWith = Method(nameof(string.EndsWith), typeof(string));
    private static readonly MethodInfo IndexOf = Method(nameof(string.IndexOf), typeof(string));
    private static readonly MethodInfo Substring = Method(nameof(string.Substring), typeof(int));

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method != StartsWith && node.Method != EndsWith)
            return base.VisitMethodCall(node);

        var (text, part) = (Visit(node.Object)!, Visit(node.Arguments[0]));
        return node.Method == StartsWith
            ? Expression.Equal(Expression.Call(text, IndexOf, part), Expression.Constant(0))
            : Expression.Equal(Expression.Call(text, Substring, Expression.Subtract(Length(text), Length(part))), part);
    }

    private static MemberExpression Length(Expression text) => Expression.Property(text, nameof(string.Length));

    private static MethodInfo Method(string name, Type argument) => typeof(string).GetMethod(name, [argument])!;
}
