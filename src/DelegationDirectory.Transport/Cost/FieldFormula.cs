namespace DelegationDirectory.Transport.Cost;

/// <summary>
/// The cost of one field of an operation as a formula over the variables, worked out beforehand where no variable matters:
/// <code>
/// field cost = weight + arguments + items × field costs below
/// type cost  = items × (type's weight + type costs below)
/// </code>
/// </summary>
internal sealed class FieldFormula
{
    private readonly FieldPrice _price;
    private readonly InputFormula _inputs;
    private readonly PageSize? _items;
    private readonly OperationCost _constant;

    /// <param name="name">The field's name in the answer.</param>
    /// <param name="price">What the schema says of it.</param>
    /// <param name="inputs">Its arguments.</param>
    /// <param name="items">How many items it gives; null for one.</param>
    /// <param name="page">The page that its own arguments ask for; null for none.</param>
    /// <param name="below">What is selected below it, for each type of object that it may give.</param>
    public FieldFormula(
        string name, FieldPrice price, InputFormula inputs, PageSize? items, PageSize? page, IReadOnlyList<SelectionFormula> below)
    {
        (Name, _price, _inputs, _items, Below) = (name, price, inputs, items, below);
        Page = page ?? items;
        IsVariable = inputs.IsVariable || items?.IsVariable is true || below.Any(selection => selection.IsVariable);
        if (!IsVariable)
            _constant = Compute(CostValues.None);
    }

    public string Name { get; }

    public IReadOnlyList<SelectionFormula> Below { get; }

    public bool IsVariable { get; }

    /// <summary>The page that it gives, or whose items it gives; null for none.</summary>
    public PageSize? Page { get; }

    public OperationCost In(CostValues values) => IsVariable || values.Resized is not null ? Compute(values) : _constant;

    public int Items(CostValues values) => _items?.In(values) ?? 1;

    private OperationCost Compute(CostValues values)
    {
        var below = default(OperationCost);
        foreach (var selection in Below)
            below = OperationCost.Max(below, selection.In(values));
        var items = Items(values);
        return new OperationCost(
            Math.Max(0, _price.Weight + _inputs.In(values) + (items * below.FieldCost)),
            items * (_price.TypeWeight + below.TypeCost));
    }
}

/// <summary>The cost of what is selected on one object.</summary>
internal sealed class SelectionFormula
{
    private readonly OperationCost _constant;

    public SelectionFormula(IReadOnlyList<FieldFormula> fields)
    {
        Fields = fields;
        IsVariable = fields.Any(field => field.IsVariable);
        if (!IsVariable)
            _constant = Compute(CostValues.None);
    }

    public IReadOnlyList<FieldFormula> Fields { get; }

    public bool IsVariable { get; }

    public OperationCost In(CostValues values) => IsVariable || values.Resized is not null ? Compute(values) : _constant;

    private OperationCost Compute(CostValues values)
    {
        var sum = default(OperationCost);
        foreach (var field in Fields)
            sum += field.In(values);
        return sum;
    }
}
