namespace Bizproc.Emulator.Page.Views;

/// <summary>Something that happened in a run.</summary>
/// <param name="At">When, by the portal's clock; <see langword="null"/> of what did not happen yet.</param>
/// <param name="Kind">What it is like.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">What was said.</param>
/// <param name="Pairs">Values that came along.</param>
/// <param name="Details">Whole texts, for those who want to read them.</param>
internal sealed record EntryView(
    string? At, EntryKind Kind, string Title, string? Text, IReadOnlyList<PairView> Pairs, IReadOnlyList<PairView> Details);
