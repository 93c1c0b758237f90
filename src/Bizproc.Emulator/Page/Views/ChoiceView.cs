namespace Bizproc.Emulator.Page.Views;

/// <summary>An option of a list.</summary>
/// <param name="Id">The value that is sent.</param>
/// <param name="Label">The text that is shown.</param>
internal sealed record ChoiceView(string Id, string Label);
