using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bizproc.Emulator.Control;

/// <summary>Reads the bodies of control calls strictly, so that a misspelt member is an error and is not ignored.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(NamedEnum<FaultKind>), typeof(NamedEnum<PortalDateFormat>)],
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ShownRequest))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(AnswerRequest))]
[JsonSerializable(typeof(SeedApplication))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(AgainRequest))]
[JsonSerializable(typeof(FinishRequest))]
[JsonSerializable(typeof(StepRequest))]
[JsonSerializable(typeof(TemplateRequest))]
[JsonSerializable(typeof(WorkflowStartRequest))]
[JsonSerializable(typeof(FaultRequest))]
[JsonSerializable(typeof(PortalRequest))]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(LifeRequest))]
[JsonSerializable(typeof(UpdateRequest))]
[JsonSerializable(typeof(MoveRequest))]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(OpenRequest))]
[JsonSerializable(typeof(ScriptRequest))]
internal sealed partial class RequestJson : JsonSerializerContext;

/// <summary>Reads an enum by name only. By default the converter also accepts any number, even one without a member.</summary>
internal sealed class NamedEnum<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
