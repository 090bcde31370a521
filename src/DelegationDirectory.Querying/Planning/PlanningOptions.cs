namespace DelegationDirectory.Querying.Planning;

/// <summary>How operations are planned, and how much of that is kept.</summary>
public sealed class PlanningOptions
{
    /// <summary>
    /// Whether operations are run from plans. When false, and for what no plan can express, GraphQL.NET runs them field by field, with
    /// the same queries and the same answers. Default true.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The most plans kept. Default 256.</summary>
    public int MaxPlans { get; set; } = 256;

    /// <summary>The most compiled queries kept; plans alike but for names in the answer share theirs. Default 256.</summary>
    public int MaxQueries { get; set; } = 256;

    /// <summary>The most different queries that one operation may need, since each has to be compiled at first. Default 32.</summary>
    public int MaxQueriesPerOperation { get; set; } = 32;
}
