using System.Linq.Expressions;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Expressions;

namespace DelegationDirectory.Querying.Filtering;

/// <summary>
/// Whether a list of an entity has an item, or one that a predicate holds for. To whoever does not know this expression it is plain LINQ,
/// <c>entity.Links.Any(link => predicate)</c>. Whoever does can ask the predicate by itself, since it never refers to the entity: the keys
/// say which items are whose.
/// </summary>
/// <param name="list">The list.</param>
/// <param name="entity">The entity that has it.</param>
/// <param name="key">The entity's key; null where the entity is missing.</param>
/// <param name="predicate"><c>item → bool</c>; null for any item.</param>
/// <param name="itemKey"><c>item → its key</c>; null where the items are the links themselves.</param>
internal sealed class HasItem(Collection list, Expression entity, Expression key, LambdaExpression? predicate, LambdaExpression? itemKey) : Expression
{
    public Collection List => list;

    public Expression Key => key;

    public LambdaExpression? Predicate => predicate;

    public LambdaExpression? ItemKey => itemKey;

    /// <summary>Whether the predicate asks of lists itself.</summary>
    public bool HasListsWithin => predicate is not null && Finder.Finds(predicate);

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type => typeof(bool);

    public override bool CanReduce => true;

    public override Expression Reduce()
    {
        var link = Parameter(list.LinkType, "link");
        return QueryMethods.Any(
            list.Navigation!.Bind(entity), list.LinkType, predicate is null ? null : Lambda(predicate.Bind(list.Target.Bind(link)), link));
    }

    private sealed class Finder : ExpressionVisitor
    {
        private bool _found;

        public static bool Finds(Expression expression)
        {
            var finder = new Finder();
            finder.Visit(expression);
            return finder._found;
        }

        protected override Expression VisitExtension(Expression node)
        {
            _found |= node is HasItem;
            return node;
        }
    }
}
