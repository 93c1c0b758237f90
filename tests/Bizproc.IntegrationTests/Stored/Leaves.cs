using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.IntegrationTests.Stored;

/// <summary>Splits JSON into single values, each under its path, such as <c>PROPERTIES/docType/DEFAULT</c>.</summary>
internal static class Leaves
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Members whose order a designer sees.</summary>
    private static readonly string[] Ordered = ["PROPERTIES", "RETURN_PROPERTIES", "OPTIONS"];

    public static IEnumerable<KeyValuePair<string, string>> Of(string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                var inner = members.SelectMany(member => Of(path.Length == 0 ? member.Key : $"{path}/{member.Key}", member.Value));
                return Ordered.Contains(path.Split('/')[^1]) ? inner.Prepend(Order(path, members)) : inner;

            case JsonArray { Count: > 0 } elements:
                return elements.SelectMany((element, index) => Of($"{path}/{index}", element));

            default:
                return [new(path, node is null ? "null" : node.ToJsonString(Readable))];
        }
    }

    private static KeyValuePair<string, string> Order(string path, JsonObject members) =>
        new($"{path} in order", string.Join(", ", members.Select(static member => member.Key)));
}
