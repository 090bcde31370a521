using System.Linq.Expressions;

namespace DelegationDirectory.Querying.Expressions;

/// <summary>Applies lambdas to expressions by substitution, so that EF Core sees one plain tree.</summary>
internal static class LambdaBinding
{
    /// <summary>The lambda's body with its only parameter replaced.</summary>
    public static Expression Bind(this LambdaExpression lambda, Expression argument) =>
        new Substitution(lambda.Parameters[0], argument).Visit(lambda.Body);

    /// <summary><c>row → outer(inner(row))</c>.</summary>
    public static LambdaExpression After(this LambdaExpression outer, LambdaExpression inner) =>
        inner.Body == inner.Parameters[0] ? outer : Expression.Lambda(outer.Bind(inner.Body), inner.Parameters);

    /// <summary>A value that may be missing because an entity on the way to it is: value types become nullable.</summary>
    public static Expression AsNullable(this Expression value) =>
        value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
            ? Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type))
            : value;

    private sealed class Substitution(ParameterExpression parameter, Expression argument) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? argument : node;
    }
}
