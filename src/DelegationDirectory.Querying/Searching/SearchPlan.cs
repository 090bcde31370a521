using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Writing;

namespace DelegationDirectory.Querying.Searching;

/// <summary>How a search is answered.</summary>
/// <param name="Search">The search.</param>
/// <param name="ResponseKey">The field's name in the answer.</param>
/// <param name="Request">The place of the <see cref="SearchRequest"/> among the values.</param>
/// <param name="Parts">How it is written.</param>
/// <param name="Members">What is read of each kind of entity that may be found; none where nothing is.</param>
/// <param name="Parameters">The values.</param>
internal sealed record SearchPlan(
    RootSearch Search, string ResponseKey, int Request, PartWriter[] Parts, IReadOnlyList<KeyedRows> Members, ParameterList Parameters)
    : RootPlan(Parameters)
{
    public override bool HasFault => Members.Any(member => member.Reads.HasFault);

    public override IPreparedRoot Prepare(PlanExecutor executor) => new PreparedSearch(this, executor);
}
