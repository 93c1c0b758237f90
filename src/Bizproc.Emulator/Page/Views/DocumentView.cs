namespace Bizproc.Emulator.Page.Views;

/// <summary>A document of a workflow.</summary>
/// <param name="Label">The text that is shown.</param>
/// <param name="Type">The module, class and type.</param>
/// <param name="Id">The module, class and id of the first document of this type.</param>
internal sealed record DocumentView(string Label, IReadOnlyList<string> Type, IReadOnlyList<string> Id);
