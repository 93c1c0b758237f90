namespace Bizproc.TestSupport;

/// <summary>The fields of a form, decoded and in order.</summary>
public static class FormFields
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(string form) =>
        [.. form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=', 2)).Select(static pair => KeyValuePair.Create(Decode(pair[0]), Decode(pair[1])))];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
