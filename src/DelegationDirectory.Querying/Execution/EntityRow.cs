using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Execution;

/// <summary>One entity of an answer: its row, and the plan that says where in the row its fields are.</summary>
internal sealed record EntityRow(EntityPlan Plan, object?[] Row, PlanResult Result)
{
    public object Key => Row[Plan.KeySlot]!;

    public object? Value(ScalarField field) => Row[Plan.SlotOf(field)];

    /// <summary>The related entity; null when there is none.</summary>
    public EntityRow? Reference(ReferenceField field)
    {
        var related = Plan.Of(field);
        return Row[related.KeySlot] is null ? null : this with { Plan = related };
    }
}
