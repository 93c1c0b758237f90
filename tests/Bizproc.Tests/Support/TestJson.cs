using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bizproc.Tests.Support;

internal sealed record Parameters(string Name, int[] Numbers);

internal sealed record WithAuth([property: JsonPropertyName("auth")] string Auth);

internal sealed record Nothing;

[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, int>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Parameters))]
[JsonSerializable(typeof(WithAuth))]
[JsonSerializable(typeof(Nothing))]
internal sealed partial class TestJson : JsonSerializerContext;
