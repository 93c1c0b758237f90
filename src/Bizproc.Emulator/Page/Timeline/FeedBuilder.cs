using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Page.Stories;

/// <summary>What happened lately.</summary>
internal static class FeedBuilder
{
    private const int Shown = 50;

    public static FeedView Build(PortalStore store)
    {
        var runs = store.Runs.Rows.Reverse().Take(Shown).ToList();
        var posts = store.Posts.Rows.Reverse().Take(Shown).ToList();
        bool isRunning = runs.Any(static run => run.Step.State == StepState.Waiting || !run.Reply.IsCompleted);
        bool isBusy = isRunning || posts.Any(static post => post.Reply is null);
        return new FeedView(
            [.. runs.Select(run => RunBuilder.Build(run, store.Settings.Language))],
            store.Runs.Count - runs.Count,
            store.Runs.DroppedCount,
            [.. posts.Select(PostBuilder.Build)],
            isBusy);
    }
}
