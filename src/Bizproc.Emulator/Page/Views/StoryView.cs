namespace Bizproc.Emulator.Page.Views;

/// <summary>The story of a run.</summary>
/// <param name="Run">The run in one line.</param>
/// <param name="Entries">The events, the oldest first.</param>
/// <param name="Results">The values of the return properties that the step keeps.</param>
/// <param name="Others">The other values that the step keeps.</param>
internal sealed record StoryView(
    RunView Run, IReadOnlyList<EntryView> Entries, IReadOnlyList<PairView> Results, IReadOnlyList<PairView> Others);
