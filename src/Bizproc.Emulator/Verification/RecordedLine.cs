using System.Text.Json;

namespace Bizproc.Emulator.Verification;

/// <summary>One line of the recorded calls. <c>tests/conformance/README.md</c> describes the members.</summary>
internal sealed class RecordedLine(int number, JsonElement json)
{
    private const string Resource = "portal-calls.jsonl";

    /// <summary>Gets the number of the line in the file. The first is 1.</summary>
    public int Number => number;

    public int Scenario => json.GetProperty("scenario").GetInt32();

    public string? Id => ReadText("id");

    /// <summary>Gets the name of the method; <see langword="null"/> if the line is not a call.</summary>
    public string? Method => ReadText("method");

    public string? Token => ReadText("auth");

    public bool IsOfWebhook => Member("aplogin") is not null;

    public JsonElement? Parameters => Member("params");

    public string? Form => ReadText("form");

    public int Http => json.GetProperty("http").GetInt32();

    public JsonElement? Result => Member("result");

    public string? Error => ReadText("error");

    public string? ErrorDescription => ReadText("error_description");

    public bool IsRowsOfRegistrations => Member("stored") is not null;

    public bool IsRowsOfPlacements => Member("placements") is not null;

    /// <summary>Reads all lines, which are embedded in this assembly.</summary>
    public static IReadOnlyList<RecordedLine> ReadAll()
    {
        using var stream = typeof(RecordedLine).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var lines = new List<RecordedLine>();
        while (reader.ReadLine() is { } line) lines.Add(new RecordedLine(lines.Count + 1, JsonElement.Parse(line)));
        return lines;
    }

    private string? ReadText(string name) => Member(name)?.GetString();

    private JsonElement? Member(string name) => json.TryGetProperty(name, out var member) ? member : null;
}
