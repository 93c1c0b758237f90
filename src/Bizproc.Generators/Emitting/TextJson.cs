using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes names and descriptions (portal: 3.4).</summary>
internal static class TextJson
{
    /// <summary>
    /// Writes a text: a plain string if there is only one for all languages, otherwise a map that has this one under <c>*</c>, the portal's last
    /// fallback, so that nobody sees an empty text.
    /// </summary>
    public static void Write(IJsonWriter json, string? everyone, EquatableArray<TextModel> texts, Func<TextModel, string?> select)
    {
        List<(string Language, string Text)> entries = [];
        if (!string.IsNullOrEmpty(everyone)) entries.Add((Languages.Everyone, everyone!));

        foreach (var text in texts)
        {
            bool isNew = text.Language is not null && !entries.Any(entry => entry.Language.Equals(text.Language, StringComparison.OrdinalIgnoreCase));
            if (isNew && select(text) is { } value) entries.Add((text.Language!, value));
        }

        switch (entries)
        {
            case []:
                json.String("");
                break;
            case [(Languages.Everyone, var only)]:
                json.String(only);
                break;
            default:
                json.BeginObject();
                foreach (var (language, text) in entries) json.Name(language).String(text);
                json.EndObject();
                break;
        }
    }

    /// <summary>True if there is a text in any language.</summary>
    public static bool Exists(string? everyone, EquatableArray<TextModel> texts, Func<TextModel, string?> select) =>
        !string.IsNullOrEmpty(everyone) || texts.Any(text => text.Language is not null && select(text) is not null);
}
