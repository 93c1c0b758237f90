using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Conformance;

/// <summary>One line of <c>handler-calls.jsonl</c>, whose README explains the members.</summary>
internal sealed class RecordedRun(JsonObject json)
{
    public string Id => json["id"]!.GetValue<string>();

    public string Code => (string)json["activity"]!["CODE"]!;

    public string Form => json["form"]!.GetValue<string>();

    public bool Waits => json["waits"]!.GetValue<bool>();

    public JsonObject? Answer => json["answer"] as JsonObject;

    public bool IsClosedAfterAnswer => json["closedAfterAnswer"]!.GetValue<bool>();

    public JsonElement KeptValues => Element("keptValues");

    public IEnumerable<string> Track => json["track"]!.AsArray().Select(static line => line!.GetValue<string>());

    public JsonObject? Values => json["values"]?.DeepClone() as JsonObject;

    public JsonObject? Settings => json["settings"]?.DeepClone() as JsonObject;

    public static IReadOnlyList<RecordedRun> ReadAll() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", "handler-calls.jsonl"))
            .Select(static line => new RecordedRun(JsonNode.Parse(line)!.AsObject())),
    ];

    /// <summary>The activity as it was registered, but with a handler of the test: no request may leave this machine.</summary>
    public string ActivityAt(Uri handler)
    {
        var activity = json["activity"]!.DeepClone().AsObject();
        activity["HANDLER"] = handler.ToString();
        return activity.ToJsonString();
    }

    private JsonElement Element(string name) => JsonElement.Parse(json[name]!.ToJsonString());
}
