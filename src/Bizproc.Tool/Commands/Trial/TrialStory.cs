using System.Text.Json.Nodes;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>The story of a trial, as lines or as JSON.</summary>
internal sealed class TrialStory(ToolConsole console, bool isJson)
{
    /// <summary>Gets the events so far.</summary>
    public JsonArray Events { get; } = [];

    /// <summary>Tells an event.</summary>
    public void Tell(string part, string text, Style style = Style.Plain)
    {
        Events.Add((JsonNode)new JsonObject { ["part"] = part, ["text"] = text });
        if (!isJson) console.WriteLine($"{part,-9}  {text}", style);
    }

    /// <summary>Tells something that a person must know even if nobody reads the story.</summary>
    public void Warn(string part, string text)
    {
        Events.Add((JsonNode)new JsonObject { ["part"] = part, ["text"] = text });
        console.Note($"{part} {text}.");
    }

    /// <summary>Ends the story.</summary>
    /// <param name="result">The result, for JSON.</param>
    public void End(JsonObject result)
    {
        if (!isJson) return;

        result["events"] = Events;
        console.Write(result);
    }
}
