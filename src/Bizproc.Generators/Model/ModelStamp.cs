using System.Globalization;

namespace Bizproc.Generators.Model;

/// <summary>
/// A hash of a whole model, which the generator writes into the file of the class. The analyzer sees the output of other generators and computes
/// the hash again: if the two differ, the generator saw a different declaration.
/// </summary>
internal static class ModelStamp
{
    private const string Prefix = "// Made from model ";

    /// <summary>The line of a generated file that holds the stamp.</summary>
    public static string Line(uint stamp) => Prefix + stamp.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>The stamp of a model, the same on every machine.</summary>
    /// <remarks>It ignores <see cref="TypeModel.Taken"/>: when the analyzer looks, the generated members have these names.</remarks>
    public static uint Compute(ActionModel action)
    {
        var stamp = new StampBuilder();
        stamp.Add(action.Type.Reference);
        Add(ref stamp, action.Activity);
        Add(ref stamp, action.Robot);
        Add(ref stamp, action.Texts);
        stamp.Add(action.Properties.Count);
        for (int i = 0; i < action.Properties.Count; i++) Add(ref stamp, action.Properties[i]);
        stamp.Add(action.DocumentType is not null);
        if (action.DocumentType is { } document) Add(ref stamp, document);
        Add(ref stamp, action.Includes);
        Add(ref stamp, action.Excludes);
        for (int i = 0; i < action.FormerRegistrations.Count; i++) Add(ref stamp, action.FormerRegistrations[i]);
        return stamp.Value;
    }

    private static void Add(ref StampBuilder stamp, RegistrationModel? registration)
    {
        stamp.Add(registration is not null);
        if (registration is null) return;

        stamp.Add(registration.IsRobot);
        stamp.Add(registration.Code);
        stamp.Add(registration.Name);
        stamp.Add(registration.Description);
        stamp.Add(registration.Handler);
        stamp.Add(registration.AuthUserId is not null);
        stamp.Add(registration.AuthUserId ?? 0);
        stamp.Add((int)registration.Subscription);
        stamp.Add(registration.UsePlacement);
        stamp.Add(registration.PlacementHandler);
        if (registration.Former is not { } former) return;

        stamp.Add(former.Current);
        stamp.Add(former.Mark);
        stamp.Add(former.IsKindKnown);
    }

    private static void Add(ref StampBuilder stamp, PropertyModel property)
    {
        stamp.Add(property.Member);
        stamp.Add(property.Key);
        stamp.Add(property.IsReturn);
        stamp.Add(property.Level);
        stamp.Add(property.HiddenOwner);
        stamp.Add(property.Name);
        stamp.Add(property.Description);
        Add(ref stamp, property.Texts);
        stamp.Add((int)property.Value.Kind);
        stamp.Add(property.Value.Enum);
        stamp.Add(property.Value.IsNullable);
        stamp.Add((int)property.Value.Collection);
        stamp.Add(property.Type);
        stamp.Add(property.WrittenType);
        stamp.Add(property.Slot);
        stamp.Add(property.IsNullable);
        stamp.Add(property.IsRequired);
        Add(ref stamp, property.Default);
        stamp.Add(property.Options.Count);
        for (int i = 0; i < property.Options.Count; i++) Add(ref stamp, property.Options[i]);
        for (int i = 0; i < property.FormerKeys.Count; i++)
        {
            stamp.Add(property.FormerKeys[i].Key);
            stamp.Add(property.FormerKeys[i].Name);
        }

        stamp.Add((int)property.Faults);
    }

    private static void Add(ref StampBuilder stamp, DefaultModel? value)
    {
        stamp.Add(value is not null);
        if (value is null) return;

        stamp.Add(value.IsList);
        stamp.Add(value.Values.Count);
        for (int i = 0; i < value.Values.Count; i++)
        {
            stamp.Add((int)value.Values[i].Kind);
            stamp.Add(value.Values[i].Text);
        }
    }

    private static void Add(ref StampBuilder stamp, OptionModel option)
    {
        stamp.Add(option.Member);
        stamp.Add(option.Value);
        stamp.Add(option.Key);
        stamp.Add(option.Title);
    }

    private static void Add(ref StampBuilder stamp, EquatableArray<TextModel> texts)
    {
        stamp.Add(texts.Count);
        for (int i = 0; i < texts.Count; i++)
        {
            stamp.Add(texts[i].Language);
            stamp.Add(texts[i].Name);
            stamp.Add(texts[i].Description);
        }
    }

    private static void Add(ref StampBuilder stamp, EquatableArray<DocumentModel> documents)
    {
        stamp.Add(documents.Count);
        for (int i = 0; i < documents.Count; i++) Add(ref stamp, documents[i]);
    }

    private static void Add(ref StampBuilder stamp, DocumentModel document)
    {
        stamp.Add(document.Kind);
        stamp.Add(document.Id);
        stamp.Add(document.Slot);
        stamp.Add(document.Module);
        stamp.Add(document.Entity);
        stamp.Add(document.Type);
        stamp.Add(document.Edition is not null);
        stamp.Add((int)(document.Edition ?? default));
    }
}
