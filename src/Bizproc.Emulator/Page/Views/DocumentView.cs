namespace Bizproc.Emulator.Page.Views;

/// <summary>A document that a workflow can work on.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Type">Module, class and type.</param>
/// <param name="Id">Module, class and id of its first one.</param>
internal sealed record DocumentView(string Label, IReadOnlyList<string> Type, IReadOnlyList<string> Id);
