using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Nodes;
using GraphQL;
using GraphQL.Resolvers;

namespace DelegationDirectory.Querying.Execution;

/// <summary>Resolvers below the root. All rows are there already: they only look things up.</summary>
internal static class RowResolvers
{
    public static IFieldResolver Id(EntityType entity) => Resolver((row, _) => GlobalId.Encode(entity, row.Key));

    public static IFieldResolver Value(ScalarField field) => Resolver((row, _) => row.Value(field));

    public static IFieldResolver Reference(ReferenceField field) => Resolver((row, _) => row.Reference(field));

    /// <summary>A page, or a list of rows.</summary>
    public static IFieldResolver Collection(CollectionField field) => Resolver((row, context) =>
    {
        var plan = row.Plan.Of(context.FieldAst);
        if (plan.Fault is { } fault)
            return fault.ReportAt(context);
        return field.IsPaged
            ? new ConnectionPage(plan, row.Result, row.Key)
            : row.Result.Rows(plan, row.Key).Select(item => new EntityRow(plan.Item!, item, row.Result));
    });

    public static IFieldResolver Values() => Resolver((row, context) =>
    {
        var plan = row.Plan.Of(context.FieldAst);
        return row.Result.Rows(plan, row.Key).Select(item => item[plan.ValueSlot]);
    });

    private static FuncFieldResolver<EntityRow, object?> Resolver(Func<EntityRow, IResolveFieldContext, object?> resolve) =>
        new(context => resolve(context.Source, context));
}
