using System.Text.Json.Nodes;
using Bizproc.Compatibility;
using Bizproc.Portal.Tokens;
using Bizproc.Tool.Commands.Usage.Templates;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Usage.Evidence;

/// <summary>Tells the harm that changes would do to a step of a template.</summary>
/// <param name="secrets">The secrets of the command, which no saved value shows.</param>
internal sealed class StepExamination(PortalSecrets secrets)
{
    private const int MaxShown = 60;

    private const string UseSubscription = "UseSubscription";

    /// <summary>Examines a step.</summary>
    /// <param name="changes">The changes of its action.</param>
    /// <param name="step">The step.</param>
    /// <param name="references">The places of the template that read results, by the name of the step that has them.</param>
    /// <returns>Each change with its harm; nothing if the step does not use what changed.</returns>
    public IEnumerable<(HarmfulChange Change, StepHarm Harm)> Examine(IEnumerable<HarmfulChange> changes, TemplateStep step, ILookup<string, ResultReference> references) =>
        changes.SelectMany(change => Examine(change, step, references[step.Name])
            // A step that reads a result at several places is hurt once.
            .DistinctBy(static harm => (harm.Text, harm.Reference?.Referrer.Name))
            .Select(harm => (change, harm)));

    private IEnumerable<StepHarm> Examine(HarmfulChange changed, TemplateStep step, IEnumerable<ResultReference> references)
    {
        var change = changed.Change;
        if (change.Kind == ChangeKind.RemovedAction) return [new(StepEffect.Stops, "the workflow stops here")];
        if (change.Kind == ChangeKind.NoWait) return ExamineWait(changed, step, references);
        if (change.IsResult) return references.Where(reference => reference.Key == change.Key).Select(reference => ResultExamination.Examine(changed, reference)).OfType<StepHarm>();
        if (change.Key is null) return [];

        return ValueExamination.Examine(changed, step, Show(step, change.Key)) is { } harm ? [harm] : [];
    }

    /// <summary>If the designer decides, a step waits only if its designer chose to (portal: 6.1).</summary>
    private static IEnumerable<StepHarm> ExamineWait(HarmfulChange changed, TemplateStep step, IEnumerable<ResultReference> references)
    {
        bool isChosen = SavedValue.Read(step, UseSubscription).Texts is ["Y"];
        bool waited = changed.Before.Waits == WaitMode.Yes || (changed.Before.Waits == WaitMode.Designer && isChosen);
        bool waits = changed.Now!.Waits == WaitMode.Yes || (changed.Now.Waits == WaitMode.Designer && isChosen);
        if (!waited || waits) return [];

        var results = references.Where(reference => changed.Before.FindReturn(reference.Key) is not null);
        return [new(StepEffect.NoWait, "does not wait any more, so later steps run before its work is done"), .. results.Select(ResultExamination.Break)];
    }

    private string Show(TemplateStep step, string key)
    {
        if (step.Find(key) is null) return "";

        // The names of all values count, because a text may repeat a secret that stands under another name.
        var clean = SecretFilter.Clean(JsonNode.Parse(step.Properties.GetRawText()), secrets)![key];
        string[] texts = clean switch
        {
            JsonArray items => [.. items.Select(static item => item?.ToString() ?? "")],
            _ => [clean?.ToString() ?? ""],
        };
        return SecretRedactor.None.Clean($"'{string.Join("', '", texts)}", MaxShown) + "'";
    }
}
