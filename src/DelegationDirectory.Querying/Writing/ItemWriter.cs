using System.Text.Json;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Writing;

/// <summary>Writes items of a page.</summary>
/// <param name="kinds">What is selected of each kind of entity that the page may hold, by number.</param>
internal sealed class ItemWriter(params FieldWriter[][] kinds)
{
    public void Write(Utf8JsonWriter json, PageItem item) => FieldWriter.WriteObject(json, kinds[item.Kind], item.Row, item.Result);

    public void Print(PlanOutline outline, FormattableString line)
    {
        if (kinds is [var only])
            FieldWriter.Print(outline, line, only);
        else
            outline.Block(line, () =>
            {
                for (var kind = 0; kind < kinds.Length; kind++)
                    FieldWriter.Print(outline, $"of kind {kind}", kinds[kind]);
            });
    }
}
