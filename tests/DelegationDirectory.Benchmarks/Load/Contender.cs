namespace DelegationDirectory.Benchmarks.Load;

/// <summary>Who answers a workload.</summary>
internal enum Contender
{
    /// <summary>The engine: cached plans.</summary>
    Engine,

    /// <summary>An endpoint written by hand over EF Core, in the engine's process.</summary>
    HandWritten,

    /// <summary>GraphQL.NET's own execution, in a process of its own.</summary>
    GraphQLNet,
}
