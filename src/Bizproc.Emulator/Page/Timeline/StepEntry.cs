using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Words;
using Bizproc.Emulator.Values;
using Bizproc.Emulator.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Stories;

/// <summary>What happened to the step after it began (portal: 11).</summary>
internal static class StepEntry
{
    private const string NothingWaits = "The step did not wait any more. Since 25.1150 the portal answers true all the same.";
    private const string Dropped = "dropped: no return property has this key";

    public static EntryView Build(StepEvent happened, Run run) => happened.Kind switch
    {
        StepEventKind.Status => Entry(happened, EntryKind.Log, "The workflow shows a status"),
        StepEventKind.Log => Entry(happened, EntryKind.Log, "The application wrote into the log"),
        StepEventKind.Answer =>
            Entry(happened, EntryKind.End, "The answer came, and the workflow went on", Returned(happened.Returned, run)),
        StepEventKind.TimedOut => Entry(happened, EntryKind.Failed, "The time was over, and the workflow went on with IsTimeout = 1"),
        _ => Entry(happened, EntryKind.Failed, "An answer came that nothing received") with { Text = NothingWaits },
    };

    private static EntryView Entry(StepEvent happened, EntryKind kind, string title, IReadOnlyList<PairView>? pairs = null) =>
        new(RunBuilder.Moment(happened.At), kind, title, happened.Text, pairs ?? [], Details: []);

    /// <summary>The values as they came; the portal drops in silence what no return property is called.</summary>
    private static IReadOnlyList<PairView> Returned(PhpArray? returned, Run run)
    {
        var keys = PropertyDefinition.ReadReturns(run.Action).Select(static property => Ascii.ToUpper(property.Key))
            .ToHashSet(StringComparer.Ordinal);
        return [.. ValueFormatter.Pairs(returned ?? [])
            .Select(pair => keys.Contains(Ascii.ToUpper(pair.Key)) ? pair : pair with { Note = Dropped })];
    }
}
