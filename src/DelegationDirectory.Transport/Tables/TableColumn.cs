namespace DelegationDirectory.Transport.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its name, which no other column has.</param>
/// <param name="Path">The names that lead to its values: from the row's thing, or from the whole answer.</param>
/// <param name="IsOfRow">Whether the row's thing has it; else it is the same in each row.</param>
internal sealed record TableColumn(string Heading, IReadOnlyList<string> Path, bool IsOfRow);
