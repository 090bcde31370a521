using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DelegationDirectory.Records;

/// <summary>How records are written as JSON: each member in the order of its declaration, so that a record has one form.</summary>
internal static class RecordJson
{
    public const int MaxDepth = 16;

    /// <summary>As stored: without white space.</summary>
    public static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(RecordEnums.Policy) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
    };

    /// <summary>As in files, for people.</summary>
    public static readonly JsonWriterOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };
}
