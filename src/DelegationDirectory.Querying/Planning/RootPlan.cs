using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Writing;

namespace DelegationDirectory.Querying.Planning;

/// <summary>How one root field is answered.</summary>
/// <param name="Parameters">The values of the request that was planned, and where those of others are found.</param>
internal abstract record RootPlan(ParameterList Parameters)
{
    /// <summary>Why the field itself is refused; null if it is not.</summary>
    public virtual QueryError? Fault => null;

    /// <summary>Whether something is refused, in the field or below it.</summary>
    public abstract bool HasFault { get; }

    /// <summary>Has its queries compiled.</summary>
    public abstract IPreparedRoot Prepare(PlanExecutor executor);
}

/// <summary>How a connection or a look-up is answered.</summary>
/// <param name="Reads">What is read.</param>
/// <param name="Writer">Writes it.</param>
internal sealed record RowsPlan(ReadPlan Reads, RootWriter Writer) : RootPlan(Reads.Parameters)
{
    public override QueryError? Fault => Reads.Root.Fault;

    public override bool HasFault => Reads.HasFault;

    public override IPreparedRoot Prepare(PlanExecutor executor) => new PreparedRows(executor.Prepare(Reads), Writer);
}
