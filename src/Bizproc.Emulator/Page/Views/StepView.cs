namespace Bizproc.Emulator.Page.Views;

/// <summary>The settings that every step has (portal: 6, 11.4).</summary>
/// <param name="IsFixed">Whether the action prescribes if the workflow waits.</param>
/// <param name="Waits">Whether it waits, as long as nobody chooses.</param>
/// <param name="WaitNote">Who decides that, in words.</param>
/// <param name="RunAs">Whose tokens the handler gets, as long as nobody chooses.</param>
/// <param name="Units">Units of the time limit.</param>
internal sealed record StepView(bool IsFixed, bool Waits, string WaitNote, string RunAs, IReadOnlyList<ChoiceView> Units);
