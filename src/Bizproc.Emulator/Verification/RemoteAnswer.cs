using System.Text.Json;

namespace Bizproc.Emulator.Verification;

/// <summary>What a portal answered.</summary>
/// <param name="Http">The status; 0 where no answer came.</param>
/// <param name="Text">The body, or in words why there is none.</param>
internal sealed record RemoteAnswer(int Http, string Text)
{
    private readonly JsonElement? _json = Http == 0 ? null : Parse(Text);

    /// <summary>The member <c>result</c>, if the body is JSON and has one.</summary>
    public JsonElement? Result => Member("result");

    /// <summary>The portal's error code, if it refused.</summary>
    public string? Error => Member("error")?.ToString();

    public string? ErrorDescription => Member("error_description")?.ToString();

    /// <summary>Whether nothing came, or nobody is known by the token any more.</summary>
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
