using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Lists the latest runs, events, pages and calls of methods.</summary>
internal static class FeedBuilder
{
    private const int Shown = 50;

    /// <param name="state">The portal.</param>
    /// <param name="search">Words that a run must contain; empty for all runs.</param>
    public static FeedView Build(PortalState state, string search)
    {
        var (runs, count) = FindRuns(state, search);
        var posts = state.Posts.Rows.Reverse().Take(Shown).ToList();
        bool isRunning = state.Runs.Rows.Reverse().Take(Shown).Any(static run => run.Step.State == StepState.Waiting || !run.Reply.IsCompleted);
        bool isBusy = isRunning || posts.Any(static post => post.Reply is null);
        return new FeedView(
            runs,
            count - runs.Count,
            state.Runs.DroppedCount,
            [.. posts.Select(PostBuilder.Build)],
            [.. state.Requests.Rows.Where(RequestBuilder.IsShown).Reverse().Take(Shown).Select(request => RequestBuilder.Build(request, state))],
            isBusy);
    }

    /// <summary>Gets the latest runs that fit, and the number of all that fit.</summary>
    private static (IReadOnlyList<RunView> Runs, int Count) FindRuns(PortalState state, string search)
    {
        string[] words = search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rows = state.Runs.Rows.Reverse();
        string language = state.Settings.Language;
        if (words.Length == 0) return ([.. rows.Take(Shown).Select(run => RunBuilder.Build(run, language))], state.Runs.Count);

        var found = rows.Select(run => RunBuilder.Build(run, language)).Where(run => words.All(word => Contains(run, word))).ToList();
        return ([.. found.Take(Shown)], found.Count);
    }

    private static bool Contains(RunView run, string word) =>
        run.Id == word || ((IEnumerable<string>)[run.Name, run.Code, run.Application, run.State.ToString(), run.Summary, run.Inputs])
            .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
