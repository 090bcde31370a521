using System.Text.Json;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Writing;

namespace DelegationDirectory.Querying.Searching;

/// <summary>Writes the text of a thing that was found.</summary>
internal sealed class MatchedTextWriter(string responseName) : EdgePartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page, int place) =>
        json.WriteStringValue(((SearchPage)page).Items[place].Hit.MatchedText);

    protected override void Print(PlanOutline outline) => outline.Line($"{Name}: matched text");
}
