using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Warns of texts that some portals do not show (portal: 3.4).</summary>
internal static class TextWarnings
{
    public static IEnumerable<WarningView> Find(InspectedAction action)
    {
        var texts = TextsOf(action).ToList();
        var unknown = texts.SelectMany(static text => StoredTextReader.ListLanguages(text.Stored))
            .Where(static id => id != Languages.Everyone && !Languages.Contains(id));
        if (unknown.ToList() is { Count: > 0 } ids)
            yield return new($"{PhraseJoiner.Quoted(ids)}: portals do not have this language, so no portal shows the text.");

        foreach (var same in texts.Where(static text => text.IsName).GroupBy(static text => BlankIn(text.Stored), StringComparer.Ordinal))
        {
            if (same.Key.Length == 0) continue;

            yield return new(Blank([.. same.Select(static text => text.What)], same.Key.Split(' '), action.Language));
        }
    }

    /// <summary>Gets the languages in which a portal shows nothing.</summary>
    private static string BlankIn(PhpValue? stored) =>
        string.Join(' ', Languages.All.Where(language => StoredTextReader.In(stored, language).Length == 0).Order(StringComparer.Ordinal));

    private static string Blank(string[] names, string[] languages, string own)
    {
        string what = PhraseJoiner.List(names);
        string subject = $"{char.ToUpperInvariant(what[0])}{what[1..]} {(names.Length == 1 ? "is" : "are")} blank";
        if (languages.Length == Languages.All.Count) return $"{subject} on every portal.";

        string where = languages.Contains(own, StringComparer.OrdinalIgnoreCase) ? "on this portal, and on all" : "on portals";
        string some = PhraseJoiner.List(languages.Take(3), "or");
        return $"{subject} {where} in one of {languages.Length} languages, such as {some}. There is no text in 'en', and none for all languages.";
    }

    private static IEnumerable<NamedText> TextsOf(InspectedAction action)
    {
        yield return new("its name", action.Row.Name);
        yield return new("its description", action.Row.Description, IsName: false);
        foreach (var property in action.Inputs.Concat(action.Returns))
        {
            yield return new($"the name of '{property.Key}'", property.Members["NAME"]);
            yield return new($"the description of '{property.Key}'", property.Members["DESCRIPTION"], IsName: false);
        }
    }

    private readonly record struct NamedText(string What, PhpValue? Stored, bool IsName = true);
}
