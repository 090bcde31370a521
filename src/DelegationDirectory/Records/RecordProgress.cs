namespace DelegationDirectory.Records;

/// <summary>How far a step of a long work has come.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is to do.</param>
public readonly record struct RecordProgress(string Step, int Done, int Total);
