namespace Bizproc.Emulator.Page.Views;

/// <summary>The settings that every step has (portal: 6, 11.4).</summary>
/// <param name="IsFixed">True if the action decides whether the workflow waits.</param>
/// <param name="Waits">The default for waiting.</param>
/// <param name="WaitNote">A text that says who decides about waiting.</param>
/// <param name="RunAs">The default for the user whose tokens the handler receives.</param>
/// <param name="Units">The units of the time limit.</param>
internal sealed record StepView(bool IsFixed, bool Waits, string WaitNote, string RunAs, IReadOnlyList<ChoiceView> Units);
