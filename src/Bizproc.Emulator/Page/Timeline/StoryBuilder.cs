using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Builds the story of a run, from the form that was sent to the values that are kept (portal: 10, 11).</summary>
internal static class StoryBuilder
{
    public static StoryView Build(Run run, PortalState state)
    {
        List<(DateTimeOffset At, EntryView Entry)> entries = [(run.Started, SentEntry.Build(run))];
        if (RunOutcome.GetReply(run) is { } reply) entries.Add((run.Started + reply.Took, ReplyEntry.Build(run, reply)));
        entries.AddRange(RunCalls.Find(run, state));
        entries.AddRange(run.Step.Events.Select(happened => (happened.At, StepEntry.Build(happened, run))));

        var returned = PropertyDefinition.ReadReturns(run.Action).Select(static property => property.Key).ToHashSet(StringComparer.Ordinal);
        var kept = ValueFormatter.Pairs(run.Step.Values).ToLookup(pair => returned.Contains(pair.Key));
        return new StoryView(
            RunBuilder.Build(run, state.Settings.Language),
            [.. entries.OrderBy(static entry => entry.At).Select(static entry => entry.Entry), .. Pending(run)],
            [.. kept[true]],
            [.. kept[false]],
            [.. RunBuilder.ReadInputs(run).Select(static input => InputValues.Build(input.Key, input.Value))]);
    }

    private static IEnumerable<EntryView> Pending(Run run)
    {
        if (!run.Reply.IsCompleted) yield return Pending("The handler has not answered yet");
        if (run.Step.State != StepState.Waiting) yield break;

        string limit = run.Step.Deadline is { } deadline ? $"until {deadline:HH:mm:ss} UTC" : "without a time limit";
        yield return Pending($"The workflow waits for the answer, {limit}");
    }

    private static EntryView Pending(string title) => new(At: null, EntryKind.Pending, title, Text: null, Pairs: [], Details: []);
}
