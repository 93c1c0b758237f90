using System.Text.Json;

namespace Bizproc.Emulator.Verification;

/// <summary>The answer of a portal.</summary>
/// <param name="Http">The HTTP status; 0 if no answer came.</param>
/// <param name="Text">The body, or the reason why there is none.</param>
internal sealed record RemoteAnswer(int Http, string Text)
{
    private readonly JsonElement? _json = Http == 0 ? null : Parse(Text);

    /// <summary>Gets the failure of the network; <see langword="null"/> if an answer came.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Gets the member <c>result</c>, if the body is JSON and has it.</summary>
    public JsonElement? Result => Member("result");

    /// <summary>Gets the portal's error code, if it refused the call.</summary>
    public string? Error => Member("error")?.ToString();

    public string? ErrorDescription => Member("error_description")?.ToString();

    /// <summary>True if no answer came, or if the portal does not accept the token.</summary>
    public bool IsOfNobody => Http is 0 or StatusCodes.Status401Unauthorized;

    private JsonElement? Member(string name) =>
        _json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
