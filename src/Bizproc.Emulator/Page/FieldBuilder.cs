using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Warnings;
using Bizproc.Emulator.Page.Words;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page;

/// <summary>From an input property to the input that the designer draws (portal: 4.4, 10.3).</summary>
internal static class FieldBuilder
{
    private static readonly ChoiceView[] YesAndNo = [new("Y", "Yes"), new("N", "No")];

    public static FieldView Build(PropertyDefinition property, InspectedAction action, PortalDates dates)
    {
        string label = StoredTextReader.In(property.Members["NAME"], action.Language);
        var control = ControlOf(property, action.Row.Kind);
        var choices = ChoicesOf(property);
        var defaults = DefaultsOf(property, choices);
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
            HintOf(property, dates),
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

    /// <summary>A default that is none of the options chooses nothing, unless it is worked out later (portal: 4.4).</summary>
    private static IReadOnlyList<string> DefaultsOf(PropertyDefinition property, IReadOnlyList<ChoiceView> choices)
    {
        var defaults = DefaultValueFormatter.Format(property.Default);
        if (!property.Is(PropertyTypes.Select)) return defaults;

        return [.. defaults.Where(text => WorkflowText.IsExpression(text) || choices.Any(choice => choice.Id == text))];
    }

    /// <summary>What stands in a list without being one of its options: an expression, or the 1 of a JSON true.</summary>
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
        FieldControl.Emptied => "Without a type the workflow designer shows no input here; the value is empty.",
        FieldControl.Kept when PropertyTypes.Find(property.Type) is null && !PropertyTypes.IsUserField(property.Type) =>
            $"'{property.Type}' is no type of the portal: designers get no proper input here.",
        FieldControl.Kept => $"What a portal draws for '{property.Type}' is not modelled here.",
        _ => null,
    };
}
