using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Writing;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>What is selected of a connection over the rows of a level.</summary>
/// <param name="selections">Collects fields of the document.</param>
/// <param name="level">The level of the connection's items.</param>
/// <param name="field">The connection.</param>
/// <param name="select">Selects fields of the items.</param>
internal sealed class CollectionSelection(
    SelectionCollector selections, Level level, CollectionField field, Func<IEnumerable<GraphQLSelectionSet?>, FieldWriter[]> select)
    : ConnectionSelection(selections, field.Name)
{
    protected override void NeedCount() => level.NeedsCount = true;

    protected override void NeedItems() => level.NeedsRows = true;

    protected override void NeedCursors() => level.NeedCursors();

    protected override ItemWriter Select(IEnumerable<GraphQLSelectionSet?> selectionSets) => new(select(selectionSets));
}
