using System.Text.Json;

namespace Bizproc.Emulator.Tests.JavaScript;

/// <summary>What the SDK made of one step: a line that the script printed.</summary>
internal sealed record SdkStep(JsonElement Line)
{
    /// <summary>What the SDK gave, as JSON; nothing where it was refused.</summary>
    public string Result => Line.TryGetProperty("result", out var result) ? result.GetRawText() : "";

    /// <summary>How the SDK says that the portal refused: status, code and text.</summary>
    public string Refusal => Line.TryGetProperty("code", out var code)
        ? $"{Line.GetProperty("status")} {code}: {Line.GetProperty("message")}"
        : "";

    /// <summary>How many times the SDK renewed its token in this step.</summary>
    public int Renewed => Line.GetProperty("renewed").GetInt32();

    /// <summary>How many calls it made, those it repeated included.</summary>
    public int Requests => Line.GetProperty("requests").GetInt32();
}
