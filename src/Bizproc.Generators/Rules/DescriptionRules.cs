using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0112: descriptions, which designers and AI assistants that build workflows read.</summary>
internal static class DescriptionRules
{
    public static readonly Rule SaysNothing = new(Create(
        "BZP0112",
        "A description should say more than the name",
        "'{0}' has {1}: a designer, or an assistant that builds workflows, learns only its name",
        DiagnosticSeverity.Info))
    {
        Registration = static (action, registration, report) =>
        {
            // A robot without its own description inherits the activity's, which is reported there.
            bool isShared = registration.IsRobot && action.Activity is not null && !report.IsWritten(registration, "Description");
            if (isShared) return;

            string code = registration.CodeOr(action.Type.Name);
            if (IsRepeated(registration.Name, registration.Description)) report.At(registration, "Description", code, Repeated);
            else if (string.IsNullOrEmpty(registration.Description) && action.Texts.All(static text => text.Description is null))
                report.At(registration, "Description", code, "no description");
        },
        Property = static (property, report) =>
        {
            if (IsRepeated(property.Name, property.Description)) report.At(property, "Description", property.Member, Repeated);
        },
        Texts = static (texts, report) =>
        {
            foreach (var text in texts)
            {
                if (IsRepeated(text.Name, text.Description)) report.At(text, "Description", text.Name!, Repeated);
            }
        },
    };

    public static readonly Rule[] All = [SaysNothing];

    private const string Repeated = "its name as its description";

    /// <summary>True if two texts are equal when only letters and digits count, ignoring case.</summary>
    private static bool IsRepeated(string? name, string? description)
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(description)) return false;

        // Most texts differ in length: comparing that first saves two copies.
        int letters = CountLetters(description!);
        if (letters == 0) return name!.Trim() == description!.Trim();

        return CountLetters(name!) == letters && string.Equals(Letters(name!), Letters(description!), StringComparison.OrdinalIgnoreCase);
    }

    private static int CountLetters(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c)) count++;
        }

        return count;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
