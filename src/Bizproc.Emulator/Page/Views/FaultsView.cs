namespace Bizproc.Emulator.Page.Views;

/// <summary>The faults that the portal can show, and those that wait for a call.</summary>
/// <param name="Kinds">The kinds of faults.</param>
/// <param name="AnyMethod">The value that stands for all methods.</param>
/// <param name="Methods">Methods to choose from. Any other may be entered.</param>
/// <param name="Waiting">The faults that wait, in words.</param>
internal sealed record FaultsView(IReadOnlyList<ChoiceView> Kinds, string AnyMethod, IReadOnlyList<string> Methods, IReadOnlyList<string> Waiting);
