using System.Globalization;
using Bizproc.Compatibility;
using Bizproc.Protocol;
using Bizproc.Tool.Commands.Usage.Templates;

namespace Bizproc.Tool.Commands.Usage.Evidence;

/// <summary>Finds the harm that a change of an input property does to the value that a step has saved.</summary>
internal static class ValueExamination
{
    /// <summary>Examines a step; <see langword="null"/> if the step does not use what changed.</summary>
    /// <param name="changed">The change of an input property.</param>
    /// <param name="step">A step of the action.</param>
    /// <param name="shown">The saved value as people may see it.</param>
    public static StepHarm? Examine(HarmfulChange changed, TemplateStep step, string shown)
    {
        string key = changed.Change.Key!;
        var saved = SavedValue.Read(step, key);
        return changed.Change.Kind switch
        {
            ChangeKind.RemovedProperty when changed.Change.Reading is not null && !IsLost(changed, step) => null,
            ChangeKind.RemovedProperty when !saved.IsEmpty => new(StepEffect.ValueLost, $"loses '{key}' = {shown}") { Value = shown },
            ChangeKind.SingleValue when saved.Texts.Count > 1 => new(StepEffect.ValuesLost, $"loses all but the first of '{key}' = {shown}") { Value = shown },
            ChangeKind.SingleValue when saved.IsComputed => new(StepEffect.ValuesLost, $"may lose all but the first of '{key}' = {shown}") { Value = shown, IsCertain = false },
            ChangeKind.OtherType when !saved.IsEmpty => ExamineType(changed.Now!.FindProperty(key)!, saved, shown),
            ChangeKind.RemovedOption when !saved.IsEmpty => ExamineOption(changed.Change, changed.Now!.FindProperty(key)!, saved, shown),
            ChangeKind.DemandedValue => ExamineDemand(changed.Now!.FindProperty(key)!, step, saved, shown),
            ChangeKind.OtherDefault when !saved.IsThere => new(StepEffect.DefaultChanged, $"has no value of its own for '{key}', whose default was {Show(changed.Before.FindProperty(key)!)}, and is {Show(changed.Now!.FindProperty(key)!)}"),
            _ => null,
        };
    }

    private static bool IsLost(HarmfulChange changed, TemplateStep step) =>
        KeyReading.FindLost(changed.Before, changed.Now!, key => !SavedValue.Read(step, key).IsEmpty).Contains(changed.Change.Key!);

    private static StepHarm? ExamineType(PropertyContract now, SavedValue saved, string shown)
    {
        if (!saved.IsComputed && Fits(now, saved) is { } fits)
            return fits ? null : new(StepEffect.ValueUnfit, $"'{now.Key}' = {shown} is not of the type '{now.Type}'") { Value = shown };

        return new(StepEffect.ValueUnfit, $"'{now.Key}' = {shown} may not fit the type '{now.Type}'") { Value = shown, IsCertain = false };
    }

    /// <summary>Decides if constants are of a type; <see langword="null"/> for types that each portal reads in its own way.</summary>
    private static bool? Fits(PropertyContract now, SavedValue saved)
    {
        if (PropertyTypes.Same(now.Type, PropertyTypes.Int)) return saved.Texts.All(static text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
        if (PropertyTypes.Same(now.Type, PropertyTypes.Double)) return saved.Texts.All(static text => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));
        if (PropertyTypes.Same(now.Type, PropertyTypes.Select) && !now.HasPortalOptions) return saved.Texts.All(text => now.Options.Contains(text, StringComparer.Ordinal));

        return null;
    }

    private static StepHarm? ExamineOption(ContractChange change, PropertyContract now, SavedValue saved, string shown)
    {
        bool isChosen = change.Option is { } option ? saved.Texts.Contains(option, StringComparer.Ordinal) : !saved.IsComputed && saved.Texts.Any(text => !now.Options.Contains(text, StringComparer.Ordinal));
        if (isChosen) return new(StepEffect.OptionGone, $"fails: {(change.Option is null ? shown : $"'{change.Option}'")} is no longer an option of '{now.Key}'") { Value = shown };
        if (saved.IsComputed) return new(StepEffect.OptionGone, $"fails if '{now.Key}' = {shown} gives {(change.Option is null ? "an option that is gone" : $"'{change.Option}'")}") { Value = shown, IsCertain = false };

        return null;
    }

    private static StepHarm? ExamineDemand(PropertyContract now, TemplateStep step, SavedValue saved, string shown)
    {
        // The library reads a former key where the property is empty, and the portal fills in a default where it is missing.
        if (now.FormerKeys.Any(former => !SavedValue.Read(step, former).IsEmpty)) return null;
        if (!saved.IsThere && now.Default.Count > 0) return null;
        if (saved.IsEmpty) return new(StepEffect.ValueMissing, $"fails: '{now.Key}' is empty, and now required");
        if (saved.IsComputed) return new(StepEffect.ValueMissing, $"fails if '{now.Key}' = {shown} gives nothing") { Value = shown, IsCertain = false };

        return null;
    }

    private static string Show(PropertyContract property) => property.Default.Count == 0 ? "empty" : $"'{string.Join("', '", property.Default)}'";
}
