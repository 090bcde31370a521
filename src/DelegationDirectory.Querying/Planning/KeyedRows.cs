using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Querying.Planning;

/// <summary>The rows of an entity that have one of several keys.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Reads">What is read.</param>
/// <param name="Keys">The place of the keys among the plan's values.</param>
internal sealed record KeyedRows(EntityType Entity, ReadPlan Reads, int Keys);
