using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bizproc.Emulator.Verification;

/// <summary>A result as text, the same text for the same value: members by name, escapes only where there must be some.</summary>
internal static class ResultWords
{
    /// <param name="value">The result.</param>
    /// <param name="own">The run whose result it is: of listed codes only its own count, without the prefix. None if recorded.</param>
    public static string Describe(JsonElement value, OwnNames? own = null) => value.ValueKind switch
    {
        JsonValueKind.Array when own is not null && IsListOfCodes(value) => List(OwnCodes(value, own)),
        JsonValueKind.Array => List(value.EnumerateArray().Select(element => Describe(element, own))),
        JsonValueKind.Object => $"{{{string.Join(',', Members(value, own))}}}",
        JsonValueKind.String => Quote(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static bool IsListOfCodes(JsonElement array) =>
        array.EnumerateArray().All(static element => element.ValueKind == JsonValueKind.String);

    private static IEnumerable<string> OwnCodes(JsonElement codes, OwnNames own) =>
        codes.EnumerateArray().Select(static code => code.GetString()!).Where(own.IsOwn).Select(code => Quote(code[own.Prefix.Length..]));

    /// <summary>How long the commands of a batch took is never compared.</summary>
    private static IEnumerable<string> Members(JsonElement value, OwnNames? own) => value.EnumerateObject()
        .Where(static member => member.Name != "result_time")
        .OrderBy(static member => member.Name, StringComparer.Ordinal)
        .Select(member => $"{Quote(member.Name)}:{Describe(member.Value, own)}");

    private static string List(IEnumerable<string> elements) => $"[{string.Join(',', elements)}]";

    /// <summary>A text as JSON.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
