using System.Text;
using System.Text.Json;
using CsvHelper;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;

namespace DelegationDirectory.Transport.Tables;

/// <summary>Writes a table as CSV (RFC 4180, in UTF-8) that spreadsheets open as it is.</summary>
internal static class CsvTable
{
    private const string BetweenValues = "; ";

    /// <summary>
    /// With a byte order mark, because Excel reads UTF-8 by it alone. A text that a spreadsheet would run as a formula gets an apostrophe in
    /// front, which makes it a text.
    /// </summary>
    private static readonly CsvWriterOptions Options =
        CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape, TrueValue = "true", FalseValue = "false" };

    /// <summary>The table for an answer in JSON; without columns it is empty.</summary>
    /// <exception cref="DocumentFault">It is larger than an answer may be.</exception>
    public static ReadOnlyMemory<byte> Write(TableShape shape, ReadOnlyMemory<byte> answer, int maxBytes)
    {
        if (shape.Columns.Count == 0)
            return Encoding.UTF8.Preamble.ToArray();
        using var json = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = ResultSerializer.MaxDepth });
        var table = new MemoryStream();
        using (var csv = CsvWriter.Create(table, Options, leaveOpen: true))
        {
            foreach (var column in shape.Columns)
                csv.WriteField(column.Heading);
            csv.EndRecord();
            foreach (var row in new TableRows(shape, json.RootElement.GetProperty("data")).Read())
            {
                foreach (var cell in row)
                    Write(csv, cell);
                csv.EndRecord();
                if (table.Length > maxBytes)
                    throw LimitErrors.AnswerTooLarge(maxBytes);
            }
        }

        return table.GetBuffer().AsMemory(0, (int)table.Length);
    }

    private static void Write(CsvWriter csv, IReadOnlyList<JsonElement> values)
    {
        if (values is [{ ValueKind: JsonValueKind.Number } number])
            Write(csv, number);
        else if (values is [{ ValueKind: JsonValueKind.True or JsonValueKind.False } truth])
            csv.WriteField(truth.GetBoolean());
        else
            csv.WriteField(string.Join(BetweenValues, values.Select(Text)));
    }

    /// <summary>A number, which may begin with a minus.</summary>
    private static void Write(CsvWriter csv, JsonElement number)
    {
        if (number.TryGetDecimal(out var exact))
            csv.WriteField(exact);
        else
            csv.WriteField(number.GetDouble());
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
