using Bizproc.Generators.Model;

namespace Bizproc.Generators.Reporting;

/// <summary>Lists the texts of a declaration. What a robot takes from the activity is written there, and listed there.</summary>
internal static class WrittenTexts
{
    public static IEnumerable<WrittenText> List(ActionModel action, Func<object, string, bool> isWritten)
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

        foreach (var text in List(action.Texts)) yield return text;
    }

    public static IEnumerable<WrittenText> List(PropertyModel property, Func<object, string, bool> isWritten)
    {
        foreach (var text in Texts(property, ("key", property.Key), ("Name", property.Name), ("Description", property.Description), ("Type", property.WrittenType)))
        {
            if (isWritten(property, text.Argument)) yield return text;
        }

        foreach (var value in property.Default?.Values ?? default)
        {
            if (value.Kind == DefaultKind.Text) yield return new(property, "Default", value.Text);
        }

        foreach (var text in List(property.Texts)) yield return text;
    }

    public static IEnumerable<WrittenText> List(OptionModel option, Func<object, string, bool> isWritten) =>
        Texts(option, ("key", option.Key), ("Name", option.Title)).Where(text => isWritten(option, text.Argument));

    private static IEnumerable<WrittenText> List(EquatableArray<TextModel> texts) =>
        texts.SelectMany(static text => Texts(text, ("language", text.Language), ("Name", text.Name), ("Description", text.Description)));

    private static IEnumerable<WrittenText> Texts(object part, params (string Argument, string? Value)[] values)
    {
        foreach (var (argument, value) in values)
        {
            if (value is not null) yield return new(part, argument, value);
        }
    }
}

/// <summary>A text as it is written in an attribute.</summary>
/// <param name="Part">The part of the model that it belongs to.</param>
/// <param name="Argument">The argument of the attribute.</param>
/// <param name="Value">The text.</param>
internal readonly record struct WrittenText(object Part, string Argument, string Value)
{
    /// <summary>Whether people read it, and not the portal: a name or a description.</summary>
    public bool IsForPeople => Argument is "Name" or "Description";
}
