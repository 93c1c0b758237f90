using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bizproc.AspNetCore.Tests.Conformance;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonElementInfo : JsonSerializerContext;
