using System.Linq.Expressions;
using System.Reflection;

namespace DelegationDirectory.Querying.Entities;

/// <summary>Whether a selector may give null, read from the annotations of the members that it walks.</summary>
internal static class Nullability
{
    public static bool IsNullable(LambdaExpression selector)
    {
        if (selector.ReturnType.IsValueType && Nullable.GetUnderlyingType(selector.ReturnType) is null)
            return false;

        // One context a selector: it keeps what it has read, and cannot be shared by graphs that are declared side by side.
        var annotations = new NullabilityInfoContext();
        for (var node = selector.Body; node is MemberExpression { Member: PropertyInfo property } member; node = member.Expression)
            if (annotations.Create(property).ReadState == NullabilityState.Nullable)
                return true;
        return false;
    }
}
