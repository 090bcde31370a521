using System.Text.Json;
using System.Text.Json.Serialization;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Writing;

/// <summary>The data of an answer: rows that are written straight to JSON, whichever serializer of System.Text.Json is asked to.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class PlannedData(OperationPlan plan, IRootAnswer[] answers)
{
    private sealed class Converter : JsonConverter<PlannedData>
    {
        public override PlannedData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are only written.");

        public override void Write(Utf8JsonWriter writer, PlannedData value, JsonSerializerOptions options) => value.Write(writer);
    }

    private void Write(Utf8JsonWriter json) => plan.Write(json, answers);
}
