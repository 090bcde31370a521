using GraphQL.Types;

namespace DelegationDirectory.Querying.Schema;

/// <summary>Which scalar stands for which CLR type.</summary>
internal static class Scalars
{
    private static readonly Dictionary<Type, (string Name, Func<ScalarGraphType> Create)> ByClrType = new()
    {
        [typeof(string)] = ("String", () => new StringGraphType { Description = "Text in Unicode." }),
        [typeof(bool)] = ("Boolean", () => new BooleanGraphType { Description = "True or false." }),
        [typeof(int)] = ("Int", () => new IntGraphType { Description = "A whole number of at most 32 bits." }),
        [typeof(long)] = ("Long", () => new LongGraphType { Description = "A whole number of at most 64 bits." }),
        [typeof(double)] = ("Float", () => new FloatGraphType { Description = "A number with a fraction." }),
        [typeof(DateOnly)] = ("LocalDate", () => new LocalDateType()),
    };

    /// <summary>The name on the wire of a scalar or enum.</summary>
    /// <exception cref="NotSupportedException">No scalar stands for the type.</exception>
    public static string NameOf(Type type) => type.IsEnum ? type.Name : Get(type).Name;

    /// <summary>A new instance of the scalar, for one schema.</summary>
    /// <exception cref="NotSupportedException">No scalar stands for the type.</exception>
    public static ScalarGraphType Create(Type type) => Get(type).Create();

    private static (string Name, Func<ScalarGraphType> Create) Get(Type type) =>
        ByClrType.TryGetValue(type, out var scalar) ? scalar : throw new NotSupportedException($"No scalar stands for '{type.Name}'.");
}
