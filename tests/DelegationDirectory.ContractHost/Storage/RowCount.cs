namespace DelegationDirectory.ContractHost.Storage;

/// <summary>How much a database or a file holds; enough to tell one data set from another.</summary>
internal sealed record RowCount(int Dialogues, int Delegations, int Agencies)
{
    public static RowCount None { get; } = new(0, 0, 0);

    public override string ToString() => $"{Dialogues} dialogues, {Delegations} delegations and {Agencies} agencies";
}
