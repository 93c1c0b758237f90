namespace Bizproc.Emulator.Page.Views;

/// <summary>An event of a run.</summary>
/// <param name="At">The time by the portal's clock; <see langword="null"/> if it has not happened yet.</param>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Title">The event in one line.</param>
/// <param name="Text">The text that belongs to it.</param>
/// <param name="Pairs">The values that belong to it.</param>
/// <param name="Details">Long texts, which are shown on request.</param>
internal sealed record EntryView(
    string? At, EntryKind Kind, string Title, string? Text, IReadOnlyList<PairView> Pairs, IReadOnlyList<PairView> Details);
