namespace Bizproc.Emulator.Page.Views;

/// <summary>The settings of a step as the designer draws them, and the document of the run.</summary>
/// <param name="Fields">The action's own inputs.</param>
/// <param name="Step">The settings that every step has.</param>
/// <param name="Documents">The documents on which it can run. The action's own document comes first, if it has one.</param>
/// <param name="DocumentFields">The fields of the document that its defaults use.</param>
internal sealed record FormView(
    IReadOnlyList<FieldView> Fields, StepView Step, IReadOnlyList<OfferView> Documents, IReadOnlyList<string> DocumentFields);
