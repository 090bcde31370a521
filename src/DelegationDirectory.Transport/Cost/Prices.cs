using System.Collections.Frozen;
using GraphQL.Types;

namespace DelegationDirectory.Transport.Cost;

/// <summary>What the schema says of the cost of a field.</summary>
/// <param name="Weight">What answering it once weighs.</param>
/// <param name="TypeWeight">What an object that it gives weighs.</param>
/// <param name="IsList">Whether it gives a list.</param>
/// <param name="Size">How long lists are; null where nothing is said.</param>
/// <param name="Arguments">What its arguments weigh, by name.</param>
internal sealed record FieldPrice(
    double Weight, double TypeWeight, bool IsList, ListSize? Size, FrozenDictionary<string, InputPrice> Arguments);

/// <summary>What the schema says of the cost of an argument, or of a field of an input object.</summary>
/// <param name="Weight">What giving it once weighs.</param>
/// <param name="Type">The input object that it takes, whose fields weigh as well; null for a leaf.</param>
internal sealed record InputPrice(double Weight, IInputObjectGraphType? Type);

/// <summary><c>@listSize</c>.</summary>
/// <param name="AssumedSize">The most items that a list has.</param>
/// <param name="SlicingArguments">The arguments that say how many are wanted.</param>
/// <param name="DefaultSize">How many come when none of them is given.</param>
/// <param name="SizedFields">The fields below that hold the items; empty when the list is the field itself.</param>
/// <param name="RequiresOne">Whether exactly one of the arguments may be given.</param>
internal sealed record ListSize(
    int? AssumedSize, IReadOnlyList<string> SlicingArguments, int? DefaultSize, IReadOnlyList<string> SizedFields, bool RequiresOne);
