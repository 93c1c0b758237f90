using Bizproc.Compatibility;
using Bizproc.Protocol;
using Bizproc.Tool.Commands.Usage.Templates;

namespace Bizproc.Tool.Commands.Usage.Evidence;

/// <summary>Finds the harm that a change of a result does to the places that read it.</summary>
internal static class ResultExamination
{
    /// <summary>Examines a place that reads the result; <see langword="null"/> if it is as before.</summary>
    /// <param name="changed">The change of a return property.</param>
    /// <param name="reference">The place.</param>
    public static StepHarm? Examine(HarmfulChange changed, ResultReference reference) => changed.Change.Kind switch
    {
        ChangeKind.RemovedResult => Break(reference),
        ChangeKind.RemovedOption => ExamineOption(changed.Change.Option, reference),
        ChangeKind.OtherResult => Doubt(reference, $"{Place(reference)} reads {reference}, which was {ChangeTexts.Describe(changed.Before.FindReturn(reference.Key)!)}, and is {ChangeTexts.Describe(changed.Now!.FindReturn(reference.Key)!)}"),
        ChangeKind.OtherDefault => Doubt(reference, $"{Place(reference)} reads {reference}, which has another default where the handler returns nothing"),
        _ => null,
    };

    /// <summary>Creates the harm of a place that gets nothing.</summary>
    public static StepHarm Break(ResultReference reference) => new(StepEffect.ReferenceBroken, $"{Place(reference)} gets nothing for {reference}") { Reference = reference };

    private static StepHarm? ExamineOption(string? option, ResultReference reference)
    {
        if (reference.Operator is "empty" or "!empty") return null;

        bool isCompared = reference.Operator is not null && !reference.Text.Contains("{=", StringComparison.Ordinal);
        if (isCompared && option is not null)
        {
            if (reference.Text == option && reference.Operator == "=")
                return new(StepEffect.ConditionNeverTrue, $"{Place(reference)} waits for {reference} = '{option}', which never comes") { Reference = reference };
            if (!reference.Text.Contains(option, StringComparison.Ordinal)) return null;
        }

        // Outside of a condition, only a calculation or a variable compares.
        bool compares = reference.Operator is not null || option is null || reference.Text.Contains(option, StringComparison.Ordinal) || reference.Referrer.Type == ActivityTypes.SetVariable;
        return compares ? Doubt(reference, $"{Place(reference)} reads {reference}, which is never {(option is null ? "an option of the portal" : $"'{option}'")} now") : null;
    }

    private static StepHarm Doubt(ResultReference reference, string text) => new(StepEffect.ReferenceChanged, text) { Reference = reference, IsCertain = false };

    private static string Place(ResultReference reference) => $"the step '{(reference.Referrer.Title.Length > 0 ? reference.Referrer.Title : reference.Referrer.Name)}'";
}
