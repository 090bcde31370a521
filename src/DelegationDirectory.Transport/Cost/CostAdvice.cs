using System.Globalization;

namespace DelegationDirectory.Transport.Cost;

/// <summary>Says of an operation that costs too much what makes it dear, and how small a page would let it through.</summary>
/// <param name="formula">The operation.</param>
/// <param name="values">The values that it was asked with.</param>
/// <param name="counted">Which cost is too high.</param>
/// <param name="fits">Whether a cost is allowed.</param>
internal sealed class CostAdvice(
    OperationFormula formula, CostValues values, Func<OperationCost, double> counted, Func<OperationCost, bool> fits)
{
    public string Give()
    {
        var way = WayToTheDearest();
        var dearest = $"Its dearest field is `{Path(way, way.Count)}`, which comes to {Number(way[^1].Cost)}.";
        for (var i = way.Count - 1; i >= 0; i--)
        {
            if (way[i].Field.Page is not { Argument: { } argument } page || LargestThatFits(page) is not { } size)
                continue;
            var owner = way.FindLastIndex(i, step => step.Field.Name == page.FieldName);
            return $"{dearest} With `{argument}: {size.ToString(CultureInfo.InvariantCulture)}` on `{Path(way, owner + 1)}` it would fit.";
        }

        return $"{dearest} No smaller page would make it fit: ask for less in one request.";
    }

    public static string Number(double cost) => cost.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>From the dearest root field down, as long as one field below makes up most of the one above.</summary>
    private List<(FieldFormula Field, double Cost)> WayToTheDearest()
    {
        var way = new List<(FieldFormula Field, double Cost)>();
        var times = 1;
        for (var fields = formula.Root.Fields; fields.Count > 0;)
        {
            var field = fields.MaxBy(field => counted(field.In(values)))!;
            var cost = times * counted(field.In(values));
            if (way.Count > 0 && 2 * cost <= way[^1].Cost)
                break;
            way.Add((field, cost));
            times *= field.Items(values);
            fields = field.Below.MaxBy(selection => counted(selection.In(values)))?.Fields ?? [];
        }

        return way;
    }

    private int? LargestThatFits(PageSize page)
    {
        var (fitting, tooLarge) = (0, page.In(values));
        while (tooLarge - fitting > 1)
        {
            var size = fitting + ((tooLarge - fitting) / 2);
            if (fits(formula.In(values with { Resized = page, Size = size })))
                fitting = size;
            else
                tooLarge = size;
        }

        return fitting > 0 ? fitting : null;
    }

    private static string Path(IEnumerable<(FieldFormula Field, double Cost)> way, int steps) =>
        string.Join('.', way.Take(steps).Select(step => step.Field.Name));
}
