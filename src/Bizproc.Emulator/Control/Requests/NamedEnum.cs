using System.Text.Json.Serialization;

namespace Bizproc.Emulator.Control.Requests;

/// <summary>Reads an enum by name only. By default the converter also accepts any number, even one without a member.</summary>
internal sealed class NamedEnum<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
