using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Builds the entries of the events of a step (portal: 11).</summary>
internal static class StepEntry
{
    private const string NothingWaits = "The step no longer waited. Since 25.1150 the portal answers true to such a call as well.";
    private const string Refused = "The application answered with this line only, and without any of the values that the action returns. The workflow went on.";
    private const string Dropped = "dropped, because no return property has this key";

    public static EntryView Build(StepEvent happened, Run run) => happened.Kind switch
    {
        StepEventKind.Status => Entry(happened, EntryKind.Log, "The workflow shows a status"),
        StepEventKind.Log => Entry(happened, EntryKind.Log, "The application wrote into the log"),
        StepEventKind.Answer when RunOutcome.FindRefusal(run) is { } reason =>
            Entry(happened, EntryKind.Failed, reason, Returned(happened)) with { Text = Refused },
        StepEventKind.Answer =>
            Entry(happened, EntryKind.End, "The answer came, and the workflow went on", Returned(happened)),
        StepEventKind.TimedOut => Entry(happened, EntryKind.Failed, "The time limit passed, and the workflow went on with IsTimeout = 1"),
        _ => Entry(happened, EntryKind.Failed, "An answer came that no step received") with { Text = NothingWaits },
    };

    private static EntryView Entry(StepEvent happened, EntryKind kind, string title, IReadOnlyList<PairView>? pairs = null) =>
        new(RunBuilder.Moment(happened.At), kind, title, happened.Text, pairs ?? [], Details: []);

    /// <summary>Gets the returned values. The portal silently drops those without a return property.</summary>
    private static IReadOnlyList<PairView> Returned(StepEvent happened) =>
        [.. ValueFormatter.Pairs(happened.Returned ?? []).Select(pair => happened.Keeps(pair.Key) ? pair : pair with { Note = Dropped })];
}
