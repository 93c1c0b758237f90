using Bizproc.Generators.Model;
using Bizproc.Protocol;
using static Bizproc.Generators.Rules.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP01xx: codes and texts.</summary>
internal static class TextRules
{
    public static readonly Rule EmptyCode = new(Create(
        "BZP0101",
        "The code of an action must not be empty",
        "'{0}' counts as no code for '{1}': the portal answers '{2}'"))
    {
        Registration = static (action, registration, report) =>
        {
            if (registration.Code is { } code && PhpText.IsEmpty(code))
                report.At(registration, "code", code, action.Type.Name, PortalAnswers.EmptyCode.Description);
        },
    };

    public static readonly Rule WrongCode = new(Create(
        "BZP0102",
        "The code of an action must be 1 to 128 of A-Z a-z 0-9 . _ -",
        "'{0}' cannot be the code of '{1}': {2}"))
    {
        Registration = static (action, registration, report) =>
        {
            if (registration.Code is not { } code || PhpText.IsEmpty(code)) return;

            if (!ActionCode.Matches(code))
                report.At(registration, "code", code, action.Type.Name, $"the portal answers '{PortalAnswers.WrongCode.Description}'");
            else if (code.EndsWith("\n", StringComparison.Ordinal))
                report.At(registration, "code", code, action.Type.Name, "the portal accepts it with the newline at its end, and knows the action by no other code");

            if (code.Length > ActionCode.MaxLength)
                report.At(registration, "code", code, action.Type.Name, $"it has {code.Length} characters, and the portal answers '{PortalAnswers.NotSaved.Description}' to more than {ActionCode.MaxLength}");
        },
    };

    public static readonly Rule NoName = new(Create(
        "BZP0105",
        "An action and each of its properties must have a name",
        "'{0}' has no name: the portal answers '{1}'"))
    {
        Registration = static (action, registration, report) =>
        {
            // A robot without a name of its own shares the activity's, and its fault.
            bool isShared = registration.IsRobot && action.Activity is not null && !report.IsWritten(registration, "Name");
            if (!isShared && HasNoName(registration.Name, action.Texts))
                report.At(registration, "Name", registration.Code ?? action.Type.Name, PortalAnswers.EmptyName.Description);
        },
        Property = static (property, report) =>
        {
            if (HasNoName(property.Name, property.Texts))
                report.At(property, "Name", property.Member, PortalAnswers.EmptyPropertyName(property.Key).Description);
        },
    };

    public static readonly Rule RepeatedLanguage = new(Create(
        "BZP0108",
        "A language must have one text for each element",
        "Language '{0}' has a text already: the portal would keep only one of them"))
    {
        Texts = static (texts, report) =>
        {
            HashSet<string> languages = new(StringComparer.OrdinalIgnoreCase);
            foreach (var text in texts)
            {
                if (text.Language is { } language && !languages.Add(language)) report.At(text, "language", language);
            }
        },
    };

    public static readonly Rule[] All = [EmptyCode, WrongCode, NoName, RepeatedLanguage];

    private static bool HasNoName(string? name, EquatableArray<TextModel> texts) =>
        PhpText.IsEmpty(name) && texts.All(static text => text.Name is null);
}
