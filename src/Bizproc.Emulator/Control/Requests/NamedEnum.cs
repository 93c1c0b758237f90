using System.Text.Json.Serialization;

namespace Bizproc.Emulator.Control.Requests;

/// <summary>A word for one of several things, and never its number: a number is taken for granted, even one that means nothing.</summary>
internal sealed class NamedEnum<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
