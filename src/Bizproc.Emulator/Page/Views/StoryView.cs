namespace Bizproc.Emulator.Page.Views;

/// <summary>A run from its beginning to where it stands.</summary>
/// <param name="Run">The run in one line.</param>
/// <param name="Entries">What happened, the oldest first.</param>
/// <param name="Results">The values of the return properties that the step keeps.</param>
/// <param name="Others">What else it keeps.</param>
internal sealed record StoryView(
    RunView Run, IReadOnlyList<EntryView> Entries, IReadOnlyList<PairView> Results, IReadOnlyList<PairView> Others);
