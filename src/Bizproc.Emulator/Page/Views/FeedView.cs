namespace Bizproc.Emulator.Page.Views;

/// <summary>What happened, the newest first.</summary>
/// <param name="Runs">The latest runs.</param>
/// <param name="Earlier">How many runs there were before those.</param>
/// <param name="Dropped">The number of runs that were dropped to make room.</param>
/// <param name="Posts">The latest events and pages.</param>
/// <param name="IsBusy">Whether something is about to happen.</param>
internal sealed record FeedView(IReadOnlyList<RunView> Runs, int Earlier, int Dropped, IReadOnlyList<PostView> Posts, bool IsBusy);
