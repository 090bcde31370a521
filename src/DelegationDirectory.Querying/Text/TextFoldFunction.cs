using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Text;

/// <summary>Makes databases know <see cref="TextFold"/>.</summary>
public static class TextFoldFunction
{
    private static readonly CompositeFormat Definition = CompositeFormat.Parse(
        """
        CREATE OR REPLACE FUNCTION {0}(text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
        BEGIN
          RETURN translate({3}, '{1}', '{2}') COLLATE "C";
        END
        $$
        """);

    /// <summary>
    /// The function for PostgreSQL, to be created before the tables are queried: case-insensitive filters call it, and an index on what
    /// it gives, a trigram index above all, serves them.
    /// </summary>
    public static string PostgreSql { get; } = Write();

    /// <summary>Lets queries over the model call the function. In SQLite it is the connection's to define.</summary>
    /// <param name="model">The model.</param>
    public static ModelBuilder HasTextFold(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.HasDbFunction(() => TextFold.Fold(null)).HasName(TextFold.FunctionName).HasParameter("text").PropagatesNullability();
        return model;
    }

    // translate() turns a character into one other, or none if it stands beyond the end of the second list; replace() turns it into several.
    private static string Write()
    {
        var ascii = Enumerable.Range('A', 26).Select(code => KeyValuePair.Create((char)code, char.ToLowerInvariant((char)code).ToString()));
        var table = ascii.Concat(TextFold.Table).OrderBy(entry => entry.Key).ToList();
        var single = table.Where(entry => entry.Value.Length == 1).ToList();
        var dropped = table.Where(entry => entry.Value.Length == 0);
        var several = table.Where(entry => entry.Value.Length > 1).ToList();
        var expanded = several.Aggregate("$1", (text, entry) => $"replace({text}, '{entry.Key}', '{entry.Value}')");
        return string.Format(
            CultureInfo.InvariantCulture, Definition, TextFold.FunctionName,
            string.Concat(single.Select(entry => entry.Key).Concat(dropped.Select(entry => entry.Key))),
            string.Concat(single.Select(entry => entry.Value)),
            $"CASE WHEN $1 ~ '[{string.Concat(several.Select(entry => entry.Key))}]' THEN {expanded} ELSE $1 END");
    }
}
