using System.Text.Json.Serialization;

namespace Bizproc.Triggers;

/// <summary>The parameters of <c>crm.automation.trigger.add</c> (portal: 23).</summary>
internal sealed record TriggerAddParameters(
    [property: JsonPropertyName("CODE")] string Code,
    [property: JsonPropertyName("NAME")] string Name);

/// <summary>The parameters of <c>crm.automation.trigger.delete</c>.</summary>
internal sealed record TriggerDeleteParameters([property: JsonPropertyName("CODE")] string Code);

/// <summary>The parameters of <c>crm.automation.trigger.execute</c>.</summary>
internal sealed record TriggerExecuteParameters(
    [property: JsonPropertyName("CODE")] string Code,
    [property: JsonPropertyName("OWNER_TYPE_ID")] int OwnerType,
    [property: JsonPropertyName("OWNER_ID")] int Owner);

/// <summary>The JSON context for the calls of triggers.</summary>
[JsonSerializable(typeof(TriggerAddParameters))]
[JsonSerializable(typeof(TriggerDeleteParameters))]
[JsonSerializable(typeof(TriggerExecuteParameters))]
[JsonSerializable(typeof(PortalTrigger[]))]
internal sealed partial class TriggerJsonContext : JsonSerializerContext;
