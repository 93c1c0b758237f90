using System.Text.Json.Serialization;

namespace Bizproc.Benchmarks.Requests;

[JsonSerializable(typeof(UpdateData))]
internal sealed partial class UpdateJson : JsonSerializerContext;
