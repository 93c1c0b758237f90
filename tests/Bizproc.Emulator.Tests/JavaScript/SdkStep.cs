using System.Text.Json;

namespace Bizproc.Emulator.Tests.JavaScript;

/// <summary>The SDK's result of one step: a line that the script printed.</summary>
internal sealed record SdkStep(JsonElement Line)
{
    /// <summary>The result of the SDK, as JSON; empty after a refusal.</summary>
    public string Result => Line.TryGetProperty("result", out var result) ? result.GetRawText() : "";

    /// <summary>The refusal as the SDK reports it: status, code and text.</summary>
    public string Refusal => Line.TryGetProperty("code", out var code)
        ? $"{Line.GetProperty("status")} {code}: {Line.GetProperty("message")}"
        : "";

    /// <summary>The number of token renewals in this step.</summary>
    public int Renewed => Line.GetProperty("renewed").GetInt32();

    /// <summary>The number of calls in this step, including repeated ones.</summary>
    public int Requests => Line.GetProperty("requests").GetInt32();
}
