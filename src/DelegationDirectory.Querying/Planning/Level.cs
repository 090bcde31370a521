using System.Linq.Expressions;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Sorting;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace DelegationDirectory.Querying.Planning;

/// <summary>One level of a plan: the rows of a collection for all their parents, read by one query, counted by another if asked.</summary>
/// <param name="number">Its place among the levels of its plan; a root is 0.</param>
internal sealed class Level(int number)
{
    private static readonly SDLPrinter Printer = new();

    private readonly List<GraphQLField> _selectedBy = [];
    private string? _arguments;

    public int Number { get; } = number;

    public required Collection Source { get; init; }

    public required RowLayout Row { get; init; }

    /// <summary>What is read of each item; null for a list of values.</summary>
    public EntityPlan? Item { get; init; }

    /// <summary>The place of the value, for a list of values.</summary>
    public int ValueSlot { get; init; }

    /// <summary>The place of the parent's key; meaningless for a root.</summary>
    public int ParentSlot { get; init; }

    /// <summary><c>link → bool</c>; null when nothing is asked.</summary>
    public LambdaExpression? Filter { get; set; }

    /// <summary>A total order.</summary>
    public IReadOnlyList<OrderKey> Order { get; set; } = [];

    /// <summary>The page; null when all rows are read.</summary>
    public Page? Page { get; set; }

    /// <summary>Where the values of the sort keys stand; empty while no cursor is selected.</summary>
    public IReadOnlyList<int> CursorSlots { get; private set; } = [];

    /// <summary>Whether there is one row at most: it is looked up by a unique value.</summary>
    public bool IsOneRow { get; init; }

    public bool NeedsRows { get; set; }

    public bool NeedsCount { get; set; }

    /// <summary>Why the arguments cannot be obeyed; told to every parent's field instead of rows.</summary>
    public QueryError? Fault { get; set; }

    public bool IsSelectedBy(GraphQLField field) => _selectedBy.Exists(node => ReferenceEquals(node.Arguments, field.Arguments)
        && node.Name == field.Name && node.Alias?.Name == field.Alias?.Name);

    public bool HasArgumentsOf(SelectedField field) => field.Name == _selectedBy[0].Name && _arguments == Print(field.First.Arguments);

    public void AddSelection(SelectedField field)
    {
        _selectedBy.AddRange(field.Nodes);
        _arguments ??= Print(field.First.Arguments);
    }

    public void NeedCursors()
    {
        if (CursorSlots.Count == 0)
            CursorSlots = [.. Order.Select(key => Row.Add(key.Selector))];
    }

    private static string Print(GraphQLArguments? arguments) => arguments is null ? "" : Printer.Print(arguments);
}
