using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>
/// Finds the calls of methods that an application made during a run. A call does not say to which run it belongs, so the time decides.
/// </summary>
internal static class RunCalls
{
    private const int Shown = 50;

    public static IEnumerable<(DateTimeOffset At, EntryView Entry)> Find(Run run, PortalState state)
    {
        var end = FindEnd(run);
        var calls = state.Requests.Rows
            .Where(request => request.Caller?.Application == run.Action.Application && request.At >= run.Started && !(request.At > end) && RequestBuilder.IsShown(request))
            .Take(Shown).ToList();
        string? doubt = calls.Count > 0 && HasCompany(run, end, state) ? "Other runs of the application were under way, so the call may belong to one of them." : null;
        foreach (var call in calls)
        {
            var view = RequestBuilder.Build(call, state);
            yield return (call.At, new EntryView(view.At, view.IsFailed ? EntryKind.Failed : EntryKind.Call, $"The application called {view.Method}", doubt, [], [], view));
        }
    }

    private static bool HasCompany(Run run, DateTimeOffset? end, PortalState state) => state.Runs.Rows.Any(other =>
        other.Id != run.Id && other.Action.Application == run.Action.Application && !(other.Started > end) && !(FindEnd(other) < run.Started));

    /// <summary>Gets the time at which the run ended; <see langword="null"/> if it still goes on.</summary>
    private static DateTimeOffset? FindEnd(Run run)
    {
        if (run.Step.State == StepState.Waiting) return null;
        if (!run.Waits) return run.Reply.IsCompletedSuccessfully ? run.Started + run.Reply.Result.Took : null;

        return run.Step.Events.LastOrDefault(static happened => happened.Kind is StepEventKind.Answer or StepEventKind.TimedOut)?.At;
    }
}
