namespace Bizproc.Emulator.Page.Views;

/// <summary>An event or a page of an application.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Title">What was sent.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="IsFailed">Whether it failed.</param>
/// <param name="Page">Where a browser opens the page; <see langword="null"/> of an event.</param>
/// <param name="Fields">The form.</param>
/// <param name="Values">What the settings page set.</param>
internal sealed record PostView(
    string Id, string Title, string Outcome, bool IsFailed, string? Page, IReadOnlyList<PairView> Fields, IReadOnlyList<PairView> Values);
