using Bizproc.Generators.Model;

namespace Bizproc.Generators.Rules;

/// <summary>Lists the texts of a declaration. A text that a robot inherits from the activity is listed for the activity only.</summary>
internal static class WrittenTexts
{
    public static IEnumerable<WrittenText> Of(ActionModel action, Func<object, string, bool> isWritten)
    {
        foreach (var registration in action.Registrations)
        {
            foreach (var text in Texts(registration,
                ("code", registration.Code),
                ("Name", registration.Name),
                ("Description", registration.Description),
                ("Handler", registration.Handler),
                ("PlacementHandler", registration.PlacementHandler)))
            {
                if (isWritten(registration, text.Argument)) yield return text;
            }
        }

        foreach (var document in action.Includes.Concat(action.Excludes).Concat(action.DocumentType is { } type ? [type] : []))
        {
            foreach (var text in Texts(document, ("module", document.Module), ("entity", document.Entity), ("documentType", document.Type))) yield return text;
        }

        foreach (var text in Of(action.Texts)) yield return text;
    }

    public static IEnumerable<WrittenText> Of(PropertyModel property, Func<object, string, bool> isWritten)
    {
        foreach (var text in Texts(property, ("key", property.Key), ("Name", property.Name), ("Description", property.Description), ("Type", property.WrittenType)))
        {
            if (isWritten(property, text.Argument)) yield return text;
        }

        foreach (var value in property.Default?.Values ?? default)
        {
            if (value.Kind == DefaultKind.Text) yield return new(property, "Default", value.Text);
        }

        foreach (var text in Of(property.Texts)) yield return text;
    }

    public static IEnumerable<WrittenText> Of(OptionModel option, Func<object, string, bool> isWritten) =>
        Texts(option, ("key", option.Key), ("Name", option.Title)).Where(text => isWritten(option, text.Argument));

    private static IEnumerable<WrittenText> Of(EquatableArray<TextModel> texts) =>
        texts.SelectMany(static text => Texts(text, ("language", text.Language), ("Name", text.Name), ("Description", text.Description)));

    private static IEnumerable<WrittenText> Texts(object part, params (string Argument, string? Value)[] values)
    {
        foreach (var (argument, value) in values)
        {
            if (value is not null) yield return new(part, argument, value);
        }
    }
}
