namespace Bizproc.Emulator.Page.Views;

/// <summary>One of several things to choose from.</summary>
/// <param name="Id">What is submitted.</param>
/// <param name="Label">What is shown.</param>
internal sealed record ChoiceView(string Id, string Label);
