namespace Bizproc.Emulator.Page.Views;

/// <summary>The settings of a step as the designer draws them, and what else a run needs.</summary>
/// <param name="Fields">The action's own inputs.</param>
/// <param name="Step">The settings that each step has.</param>
/// <param name="Documents">What it can run on here: its own document first, if it names one.</param>
/// <param name="DocumentFields">Fields of the document that its defaults ask for.</param>
internal sealed record FormView(
    IReadOnlyList<FieldView> Fields, StepView Step, IReadOnlyList<OfferView> Documents, IReadOnlyList<string> DocumentFields);
