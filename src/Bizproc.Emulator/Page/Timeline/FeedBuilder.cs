using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Lists the latest runs, events, pages and calls of methods.</summary>
internal static class FeedBuilder
{
    private const int Shown = 50;

    public static FeedView Build(PortalState state)
    {
        var runs = state.Runs.Rows.Reverse().Take(Shown).ToList();
        var posts = state.Posts.Rows.Reverse().Take(Shown).ToList();
        bool isRunning = runs.Any(static run => run.Step.State == StepState.Waiting || !run.Reply.IsCompleted);
        bool isBusy = isRunning || posts.Any(static post => post.Reply is null);
        return new FeedView(
            [.. runs.Select(run => RunBuilder.Build(run, state.Settings.Language))],
            state.Runs.Count - runs.Count,
            state.Runs.DroppedCount,
            [.. posts.Select(PostBuilder.Build)],
            [.. state.Requests.Rows.Where(RequestBuilder.IsShown).Reverse().Take(Shown).Select(request => RequestBuilder.Build(request, state))],
            isBusy);
    }
}
