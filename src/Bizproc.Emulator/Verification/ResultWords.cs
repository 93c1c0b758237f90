using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bizproc.Emulator.Verification;

/// <summary>Writes a result as text that is equal for equal values: members are sorted, and only necessary escapes are used.</summary>
internal static class ResultWords
{
    /// <param name="value">The result.</param>
    /// <param name="own">
    /// The names of the run that made the call; <see langword="null"/> for a recorded result. Of listed codes only those of the run count, without
    /// the prefix.
    /// </param>
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

    /// <summary>Writes the members, except the times of the commands of a batch, which are never compared.</summary>
    private static IEnumerable<string> Members(JsonElement value, OwnNames? own) => value.EnumerateObject()
        .Where(static member => member.Name != "result_time")
        .OrderBy(static member => member.Name, StringComparer.Ordinal)
        .Select(member => $"{Quote(member.Name)}:{Describe(member.Value, own)}");

    private static string List(IEnumerable<string> elements) => $"[{string.Join(',', elements)}]";

    /// <summary>Writes a text as JSON.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
