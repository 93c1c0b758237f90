using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP01xx: names and descriptions in several languages.</summary>
internal static class LanguageRules
{
    private static readonly (string Argument, Func<TextModel, string?> Select)[] Arguments =
        [("Name", static text => text.Name), ("Description", static text => text.Description)];

    public static readonly Rule UnknownLanguage = new(Create(
        "BZP0107",
        "The language of a text must be one of the portal's",
        "No portal has language '{0}': it accepts the text, but nobody will see it{1}"))
    {
        HasFix = true,
        Texts = static (texts, report) =>
        {
            HashSet<string>? taken = null;
            foreach (var text in texts)
            {
                if (text.Language is not { } language || PortalLanguage.IsKnown(language)) continue;

                taken ??= new(texts.Select(static each => each.Language ?? "").Where(PortalLanguage.IsKnown), StringComparer.OrdinalIgnoreCase);
                string? meant = PortalLanguage.Find(language);
                var fix = meant is not null && taken.Add(meant) ? Fix.Replace(meant) : null;
                report.At(text, "language", fix, language, meant is null ? "" : $"; did you mean '{meant}'?");
            }
        },
    };

    public static readonly Rule RepeatedLanguage = new(Create(
        "BZP0108",
        "A language must have only one text for each element",
        "Language '{0}' already has a text: the portal would keep only one of them"))
    {
        Action = static (action, report) => CheckRepeated(
            action.Texts,
            action.Registrations.Any(static registration => IsThere(registration.Name)),
            action.Registrations.Any(static registration => IsThere(registration.Description)),
            report),
        Property = static (property, report) => CheckRepeated(property.Texts, IsThere(property.Name), IsThere(property.Description), report),
    };

    public static readonly Rule OnlyByLanguage = new(Create(
        "BZP0109",
        "Names and descriptions should have a text for all languages",
        "{0} '{1}' is for language '{2}', and there is none for all languages or for 'en': portals in other languages show an empty text",
        DiagnosticSeverity.Warning))
    {
        HasFix = true,
        Action = static (action, report) =>
        {
            foreach (var (argument, select) in Arguments)
            {
                if (FirstForOthers(action.Texts, select) is not { } text) continue;
                if (action.Registrations.Any(registration => !IsThere(argument == "Name" ? registration.Name : registration.Description)))
                    ReportNoFallback(text, argument, select, MainOf(action, argument, report), report);
            }
        },
        Property = static (property, report) =>
        {
            foreach (var (argument, select) in Arguments)
            {
                if (IsThere(argument == "Name" ? property.Name : property.Description)) continue;
                if (FirstForOthers(property.Texts, select) is { } text)
                    ReportNoFallback(text, argument, select, report.IsWritten(property, argument) ? null : report.AttributeOf(property), report);
            }
        },
    };

    public static readonly Rule MissingLanguage = new(Create(
        "BZP0110",
        "A language that other texts of an action have is missing",
        "'{0}' has no text in language '{1}', which other texts of '{2}' have",
        DiagnosticSeverity.Info))
    {
        HasFix = true,
        Action = static (action, report) =>
        {
            List<string> languages = [];
            foreach (var property in action.Properties) AddLanguages(languages, property.Texts);
            AddLanguages(languages, action.Texts);
            foreach (string language in languages)
            {
                var main = action.Activity ?? action.Robot!;
                CheckMissing(language, main, action.Type.Name, main.Name, action.Texts, action, report);
                foreach (var property in action.Properties)
                {
                    if (property.Level == 0) CheckMissing(language, property, property.Member, property.Name, property.Texts, action, report);
                }
            }
        },
    };

    public static readonly Rule[] All = [UnknownLanguage, RepeatedLanguage, OnlyByLanguage, MissingLanguage];

    private static bool IsThere(string? text) => !string.IsNullOrEmpty(text);

    private static void CheckRepeated(EquatableArray<TextModel> texts, bool hasName, bool hasDescription, RuleReporter report)
    {
        if (texts.Count == 0) return;

        HashSet<string> languages = new(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            // The text for all languages usually comes from the main attribute.
            bool isSaid = text.Language == Languages.Everyone && ((hasName && text.Name is not null) || (hasDescription && text.Description is not null));
            if (text.Language is { } language && (!languages.Add(language) || isSaid)) report.At(text, "language", language);
        }
    }

    /// <summary>The first text of an element, if portals in other languages show none of its texts.</summary>
    private static TextModel? FirstForOthers(EquatableArray<TextModel> texts, Func<TextModel, string?> select)
    {
        TextModel? first = null;
        foreach (var text in texts)
        {
            // Another rule reports blank texts.
            if (text.Language is not { } language || string.IsNullOrWhiteSpace(select(text))) continue;
            if (PortalLanguage.Find(language) is PortalLanguage.Fallback or Languages.Everyone) return null;

            first ??= text;
        }

        return first;
    }

    private static void ReportNoFallback(TextModel text, string argument, Func<TextModel, string?> select, string? main, RuleReporter report) =>
        report.At(text, argument, main is null ? null : Fix.CopyTo(main), argument, select(text)!, text.Language!);

    /// <summary>The attribute to which a text for all languages can be added without changing what portals show elsewhere.</summary>
    private static string? MainOf(ActionModel action, string argument, RuleReporter report)
    {
        // A registration with an explicitly empty text keeps it, and a robot with its own text would not inherit this one.
        if (action.Registrations.Any(registration => report.IsWritten(registration, argument))) return null;

        return report.AttributeOf(action.Registrations.First());
    }

    private static void CheckMissing(
        string language, object main, string element, string? name, EquatableArray<TextModel> texts, ActionModel action, RuleReporter report)
    {
        if (HasText(texts, language)) return;

        string? start = PhpText.IsEmpty(name) ? texts.FirstOrDefault(static text => LanguageOf(text) == PortalLanguage.Fallback)?.Name : name;
        string clean = LoneSurrogates.RemoveFrom(start ?? "").Trim();
        report.At(main, null, clean.Length == 0 ? null : Fix.AddAttribute("BizprocText", language, ("Name", clean)), element, language, action.Type.Name);
    }

    private static void AddLanguages(List<string> languages, EquatableArray<TextModel> texts)
    {
        foreach (var text in texts)
        {
            if (LanguageOf(text) is { } language && !languages.Contains(language)) languages.Add(language);
        }
    }

    private static bool HasText(EquatableArray<TextModel> texts, string language)
    {
        foreach (var text in texts)
        {
            if (LanguageOf(text) == language) return true;
        }

        return false;
    }

    private static string? LanguageOf(TextModel text) =>
        text.Language is { } language && PortalLanguage.Find(language) is { } known && known != Languages.Everyone ? known : null;
}
