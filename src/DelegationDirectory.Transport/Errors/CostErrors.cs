using DelegationDirectory.Transport.Cost;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Operations that would cost too much.</summary>
internal static class CostErrors
{
    public static DocumentFault FieldsTooDear(double cost, int most, string advice) =>
        new DocumentFault($"The operation's field cost is {CostAdvice.Number(cost)}, and {CostAdvice.Number(most)} is allowed. {advice}", ErrorCodes.TooDear)
            .With("fieldCost", cost)
            .With("maxFieldCost", most);

    public static DocumentFault TypesTooDear(double cost, int most, string advice) =>
        new DocumentFault($"The operation's type cost is {CostAdvice.Number(cost)}, and {CostAdvice.Number(most)} is allowed. {advice}", ErrorCodes.TooDear)
            .With("typeCost", cost)
            .With("maxTypeCost", most);

    public static DocumentFault SeveralSlices(IEnumerable<string> arguments) =>
        new($"Only one of the arguments {string.Join(", ", arguments.Select(name => $"`{name}`"))} may be given here.", ErrorCodes.SeveralSlices);
}
