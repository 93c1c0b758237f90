namespace Bizproc.Emulator.Page.Views;

/// <summary>The latest runs, events and pages, the newest first.</summary>
/// <param name="Runs">The latest runs.</param>
/// <param name="Earlier">The number of earlier runs that are not listed.</param>
/// <param name="Dropped">The number of runs that were dropped to make room.</param>
/// <param name="Posts">The latest events and pages.</param>
/// <param name="IsBusy">True if a change is expected soon.</param>
internal sealed record FeedView(IReadOnlyList<RunView> Runs, int Earlier, int Dropped, IReadOnlyList<PostView> Posts, bool IsBusy);
