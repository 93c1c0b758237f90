using System.Text.Json.Serialization;

namespace DocumentApp;

/// <summary>How the answers of <c>list</c> are read.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class SampleJson : JsonSerializerContext;
