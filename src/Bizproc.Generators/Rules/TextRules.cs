using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP01xx: names, descriptions and all other texts.</summary>
internal static class TextRules
{
    public static readonly Rule NoName = new(Create(
        "BZP0105",
        "An action and each of its properties must have a name",
        "'{0}' has no name: the portal answers '{1}'"))
    {
        HasFix = true,
        Registration = static (action, registration, report) =>
        {
            // A robot without its own name inherits the activity's, which is reported there.
            bool isShared = registration.IsRobot && action.Activity is not null && !report.IsWritten(registration, "Name");
            if (isShared || !HasNoName(registration.Name, action.Texts)) return;

            string type = action.Type.Name;
            report.At(registration, "Name", NameInWords.FixFor(registration, type, report), registration.CodeOr(type), ActionAnswers.EmptyName.Description);
        },
        Property = static (property, report) =>
        {
            if (HasNoName(property.Name, property.Texts))
                report.At(property, "Name", NameInWords.FixFor(property, property.Member, report), property.Member, ActionAnswers.EmptyPropertyName(property.Key).Description);
        },
    };

    public static readonly Rule WhiteSpace = new(Create(
        "BZP0106",
        "A text should not be blank, nor begin or end with white space",
        "'{0}' {1}: the portal accepts it and shows it as it is",
        DiagnosticSeverity.Warning))
    {
        HasFix = true,
        Text = static (text, report) =>
        {
            if (!text.IsForPeople) return;

            // An empty text for all languages is another way to write that there is none.
            string trimmed = text.Value.Trim();
            bool isBlank = trimmed.Length == 0 && (text.Value.Length > 0 || text.Part is TextModel or OptionModel);
            bool isPadded = trimmed.Length < text.Value.Length;
            if (!(isBlank || isPadded) || !report.IsWritten(text.Part, text.Argument)) return;

            var fix = PhpText.IsEmpty(trimmed) ? null : Fix.Replace(trimmed);
            if (isBlank) report.At(text.Part, text.Argument, text.Value, "is blank");
            else report.At(text.Part, text.Argument, fix, text.Value, "begins or ends with white space");
        },
    };

    public static readonly Rule HalfPair = new(Create(
        "BZP0111",
        "A text must not contain a lone surrogate",
        "'{0}' contains a lone surrogate, which UTF-8 cannot encode: the portal would see an empty body"))
    {
        HasFix = true,
        Text = static (text, report) =>
        {
            bool isWrong = !IsJudgedElsewhere(text) && LoneSurrogates.AreIn(text.Value);
            if (isWrong && report.IsWritten(text.Part, text.Argument)) report.At(text.Part, text.Argument, WholeOf(text), text.Value);
        },
    };

    public static readonly Rule[] All = [NoName, WhiteSpace, HalfPair];

    private static bool HasNoName(string? name, EquatableArray<TextModel> texts) =>
        PhpText.IsEmpty(name) && texts.All(static text => text.Name is null);

    /// <summary>True for codes, keys of properties and languages: other rules already report a lone surrogate in them.</summary>
    private static bool IsJudgedElsewhere(DeclaredText text) => (text.Part, text.Argument) is
        (RegistrationModel, "code") or (TriggerModel, "code") or (PropertyModel, "key") or (TextModel, "language");

    private static Fix? WholeOf(DeclaredText text)
    {
        string whole = LoneSurrogates.RemoveFrom(text.Value);
        string clean = text.IsForPeople ? whole.Trim() : whole;
        return PhpText.IsEmpty(clean) ? null : Fix.Replace(clean);
    }
}
