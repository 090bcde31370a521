using System.Text.Json;
using System.Text.Json.Serialization;

namespace DelegationDirectory.ContractHost.Rest;

/// <summary>How answers are written, by code that the compiler makes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Answers.DelegationDetail))]
[JsonSerializable(typeof(List<Answers.CountryItem>))]
[JsonSerializable(typeof(List<Answers.DelegationItem>))]
[JsonSerializable(typeof(Answers.FoundAgencies))]
[JsonSerializable(typeof(List<Answers.FoundDelegation>))]
[JsonSerializable(typeof(List<Answers.DialogueDetail>))]
[JsonSerializable(typeof(Answers.DelegationPage))]
internal sealed partial class RestJson : JsonSerializerContext;

/// <summary>Writes enums by the names that they have in GraphQL.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
internal sealed class EnumNames<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseUpper)
    where TEnum : struct, Enum;
