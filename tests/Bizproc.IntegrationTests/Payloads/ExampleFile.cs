using System.Text.Json.Nodes;

namespace Bizproc.IntegrationTests.Payloads;

/// <summary>Reads the published declarations in <c>tests/examples</c>, whose README names their sources.</summary>
internal static class ExampleFile
{
    public static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(PathOf(name)))!;

    /// <summary>Reads the line of <c>real-declarations.jsonl</c> with an id.</summary>
    public static JsonObject ReadLine(string id) => Assert.Single(ReadLines(), line => (string?)line["id"] == id);

    public static IReadOnlyList<JsonObject> ReadLines() =>
        [.. File.ReadLines(PathOf("real-declarations.jsonl")).Select(static line => JsonNode.Parse(line)!.AsObject())];

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "examples", name);
}
