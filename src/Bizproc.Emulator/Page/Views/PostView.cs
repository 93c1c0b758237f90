namespace Bizproc.Emulator.Page.Views;

/// <summary>An event or a page of an application.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The event or page, and its receiver.</param>
/// <param name="Outcome">The outcome in words.</param>
/// <param name="IsFailed">True if it failed.</param>
/// <param name="Page">The address at which a browser opens the page; <see langword="null"/> for an event.</param>
/// <param name="Fields">The fields of the form.</param>
/// <param name="Values">The values that the settings page set.</param>
internal sealed record PostView(
    string Id, string Title, string Outcome, bool IsFailed, string? Page, IReadOnlyList<PairView> Fields, IReadOnlyList<PairView> Values);
