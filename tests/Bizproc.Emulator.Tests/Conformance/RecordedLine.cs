using System.Text.Json;

namespace Bizproc.Emulator.Tests.Conformance;

/// <summary>One line of <c>portal-calls.jsonl</c>, whose README explains the members.</summary>
internal sealed class RecordedLine(JsonElement json)
{
    public int Scenario => json.GetProperty("scenario").GetInt32();

    public string? Method => Text("method");

    public string? Token => Text("auth");

    public string? WebhookUser => Text("aplogin");

    public string? WebhookSecret => Text("ap");

    public string? Form => Text("form");

    /// <summary>The parameters exactly as sent: two spellings of a key must both arrive, in their order.</summary>
    public string? Parameters => json.TryGetProperty("params", out var parameters) ? parameters.GetRawText() : null;

    public int Http => json.GetProperty("http").GetInt32();

    public JsonElement? Result => Member("result");

    public string? Error => Text("error");

    public string? ErrorDescription => Text("error_description");

    public JsonElement? Stored => Member("stored");

    public JsonElement? Placements => Member("placements");

    /// <summary>The kind of fact that the line records.</summary>
    public string Kind => Method ?? (Stored is null ? Placements is null ? "filter decision" : "rows of placements" : "rows of registrations");

    /// <summary>True if an action with the line's filter is offered; <see langword="null"/> if the line does not record that.</summary>
    public bool? IsShown => Member("shown")?.GetBoolean();

    /// <summary>The members that <c>POST /emulator/shown</c> accepts, as in the line.</summary>
    public string ShownRequest =>
        $$"""{"filter":{{json.GetProperty("filter").GetRawText()}},"documentType":{{json.GetProperty("documentType").GetRawText()}},"edition":{{json.GetProperty("edition").GetRawText()}}}""";

    public static IReadOnlyList<RecordedLine> ReadAll() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", "portal-calls.jsonl")).Select(Read)];

    public override string ToString() => json.GetRawText() is { Length: > 300 } text ? text[..300] + "..." : json.GetRawText();

    private static RecordedLine Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        return new RecordedLine(document.RootElement.Clone());
    }

    private string? Text(string name) => Member(name)?.GetString();

    private JsonElement? Member(string name) => json.TryGetProperty(name, out var member) ? member : null;
}
