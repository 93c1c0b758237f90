using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;

namespace Bizproc.Generators.Reporting;

/// <summary>Lists the texts of a declaration. Only <see cref="RuleReporter.IsWritten"/> tells if one is written or follows from something else.</summary>
internal static class DeclaredTexts
{
    // The most that a part of a declaration has.
    private const int OfRegistration = 5;
    private const int OfProperty = 4;
    private const int OfTranslation = 3;
    private const int OfFormerKey = 2;

    public static List<DeclaredText> List(ActionModel action)
    {
        List<DeclaredText> texts = new(2 * OfRegistration + OfTranslation * (action.Texts.Count + action.Includes.Count + action.Excludes.Count));
        foreach (var registration in action.Registrations)
        {
            Add(texts, registration, "code", registration.Code);
            Add(texts, registration, "Name", registration.Name);
            Add(texts, registration, "Description", registration.Description);
            Add(texts, registration, "Handler", registration.Handler);
            Add(texts, registration, "PlacementHandler", registration.PlacementHandler);
        }

        foreach (var former in action.FormerRegistrations)
        {
            Add(texts, former, "code", former.Code);
            Add(texts, former, "Mark", former.Former?.Mark);
        }

        AddDocuments(texts, action.Includes);
        AddDocuments(texts, action.Excludes);
        if (action.DocumentType is { } type) AddDocument(texts, type);

        AddTranslations(texts, action.Texts);
        return texts;
    }

    public static List<DeclaredText> List(TriggerModel trigger)
    {
        List<DeclaredText> texts = new(2);
        Add(texts, trigger, "code", trigger.Code);
        Add(texts, trigger, "Name", trigger.Name);
        return texts;
    }

    public static List<DeclaredText> List(PropertyModel property)
    {
        List<DeclaredText> texts = new(OfProperty + OfTranslation * property.Texts.Count + OfFormerKey * property.FormerKeys.Count);
        Add(texts, property, "key", property.Key);
        Add(texts, property, "Name", property.Name);
        Add(texts, property, "Description", property.Description);
        Add(texts, property, "Type", property.WrittenType);
        foreach (var value in property.Default?.Values ?? default)
        {
            if (value.Kind == DefaultKind.Text) Add(texts, property, "Default", value.Text);
        }

        foreach (var former in property.FormerKeys)
        {
            Add(texts, former, "key", former.Key);
            Add(texts, former, "Name", former.Name);
        }

        AddTranslations(texts, property.Texts);
        return texts;
    }

    public static List<DeclaredText> List(EnumOptions options)
    {
        List<DeclaredText> texts = new(2 * options.All.Count);
        foreach (var option in options.All)
        {
            Add(texts, option, "key", option.Key);
            Add(texts, option, "Name", option.Title);
        }

        return texts;
    }

    private static void AddDocuments(List<DeclaredText> texts, EquatableArray<DocumentModel> documents)
    {
        foreach (var document in documents) AddDocument(texts, document);
    }

    private static void AddDocument(List<DeclaredText> texts, DocumentModel document)
    {
        Add(texts, document, "module", document.Module);
        Add(texts, document, "entity", document.Entity);
        Add(texts, document, "documentType", document.Type);
    }

    private static void AddTranslations(List<DeclaredText> texts, EquatableArray<TextModel> translations)
    {
        foreach (var translation in translations)
        {
            Add(texts, translation, "language", translation.Language);
            Add(texts, translation, "Name", translation.Name);
            Add(texts, translation, "Description", translation.Description);
        }
    }

    private static void Add(List<DeclaredText> texts, object part, string argument, string? value)
    {
        if (value is not null) texts.Add(new(part, argument, value));
    }
}

/// <summary>A text of a declaration.</summary>
/// <param name="Part">The part of the model that it belongs to.</param>
/// <param name="Argument">The argument of the attribute.</param>
/// <param name="Value">The text.</param>
internal readonly record struct DeclaredText(object Part, string Argument, string Value)
{
    /// <summary>True if people read it rather than the portal: a name, the mark in one, or a description.</summary>
    public bool IsForPeople => Argument is "Name" or "Mark" or "Description";
}
