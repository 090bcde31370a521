using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DelegationDirectory.Storage;

/// <summary>Declares the indexes of a table beside its keys. References between tables have one without a word.</summary>
internal static class IndexDeclaration
{
    /// <summary>
    /// Declares one index for each of the columns that rows are filtered or put in order by: all but prose, which may be longer than what
    /// PostgreSQL puts in an index, and is searched for words rather than compared.
    /// </summary>
    public static EntityTypeBuilder<T> Indexed<T>(this EntityTypeBuilder<T> table, params Expression<Func<T, object?>>[] columns)
        where T : class
    {
        foreach (var column in columns)
            table.HasIndex(column);
        return table;
    }
}
