namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Tests beside which no other may run.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
