using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Warnings;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.State.Registry;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page;

/// <summary>Builds the field that the designer draws for an input property (portal: 4.4, 10.3).</summary>
internal static class FieldBuilder
{
    private static readonly ChoiceView[] YesAndNo = [new("Y", "Yes"), new("N", "No")];

    public static FieldView Build(PropertyDefinition property, InspectedAction action, PortalDates dates)
    {
        string label = StoredTextReader.In(property.Members["NAME"], action.Language);
        var choices = ChoicesOf(property);
        bool isFromPage = choices.Count == 0 && property.Is(PropertyTypes.Select) && action.HasSettingsPage;
        var control = isFromPage ? FieldControl.Line : ControlOf(property, action.Row.Kind);
        var defaults = isFromPage ? DefaultValueFormatter.Format(property.Default) : DefaultsOf(property, choices);
        return new FieldView(
            property.Key,
            label.Length > 0 ? label : property.Key,
            StoredTextReader.In(property.Members["DESCRIPTION"], action.Language),
            TypeWords.Describe(property.Type, property.IsMultiple),
            control,
            property.IsRequired,
            property.IsMultiple,
            defaults,
            [.. choices, .. Unlisted(defaults, choices, control)],
            isFromPage ? "set by its settings page" : HintOf(property, dates),
            NoteOf(property, control));
    }

    private static FieldControl ControlOf(PropertyDefinition property, RegistrationKind kind)
    {
        if (property.Members["TYPE"].IsEmpty) return kind == RegistrationKind.Robot ? FieldControl.Line : FieldControl.Emptied;

        return PropertyTypes.Find(property.Type) switch
        {
            PropertyTypes.Bool or PropertyTypes.Select => FieldControl.Choice,
            PropertyTypes.Text => FieldControl.Area,
            PropertyTypes.Int or PropertyTypes.File => FieldControl.Whole,
            PropertyTypes.Double => FieldControl.Number,
            PropertyTypes.String or PropertyTypes.Date or PropertyTypes.DateTime or PropertyTypes.User => FieldControl.Line,
            _ => FieldControl.Kept,
        };
    }

    private static IReadOnlyList<ChoiceView> ChoicesOf(PropertyDefinition property)
    {
        if (property.Is(PropertyTypes.Bool)) return YesAndNo;

        return property.Is(PropertyTypes.Select) ? StoredSelectOptions.Read(property.Members["OPTIONS"]) : [];
    }

    /// <summary>Gets the default. A default that is not one of the options selects nothing, unless it is an expression (portal: 4.4).</summary>
    private static IReadOnlyList<string> DefaultsOf(PropertyDefinition property, IReadOnlyList<ChoiceView> choices)
    {
        var defaults = DefaultValueFormatter.Format(property.Default);
        if (!property.Is(PropertyTypes.Select)) return defaults;

        return [.. defaults.Where(text => WorkflowText.IsExpression(text) || choices.Any(choice => choice.Id == text))];
    }

    /// <summary>Gets the values in a list that are not among its options: an expression, or the 1 of a JSON true.</summary>
    private static IEnumerable<ChoiceView> Unlisted(
        IReadOnlyList<string> defaults, IReadOnlyList<ChoiceView> choices, FieldControl control)
    {
        if (control != FieldControl.Choice) return [];

        return defaults.Where(text => choices.All(choice => choice.Id != text)).Select(static text => new ChoiceView(text, text));
    }

    private static string HintOf(PropertyDefinition property, PortalDates dates) => PropertyTypes.Find(property.Type) switch
    {
        PropertyTypes.Date => dates.Example(hasTime: false),
        PropertyTypes.DateTime => dates.Example(hasTime: true),
        PropertyTypes.User => "user_1",
        PropertyTypes.File => "number of a file",
        _ => "",
    };

    private static string? NoteOf(PropertyDefinition property, FieldControl control) => control switch
    {
        FieldControl.Emptied => "The property has no type. The workflow designer shows no field, and the value is empty.",
        FieldControl.Kept when PropertyTypes.Find(property.Type) is null && !PropertyTypes.IsUserField(property.Type) =>
            $"'{property.Type}' is not a type of the portal. Its designers do not show a proper field.",
        FieldControl.Kept => $"The emulator does not model the field that a portal draws for '{property.Type}'.",
        _ => null,
    };
}
