using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Runs;
using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>An action as the families of warnings look at it.</summary>
/// <param name="Row">The registration.</param>
/// <param name="Edition">The portal's edition.</param>
/// <param name="Language">The portal's language.</param>
/// <param name="Placement">Its settings page, if one is stored.</param>
internal sealed record InspectedAction(Registration Row, string Edition, string Language, Placement? Placement)
{
    public RegistrationFilter Filter { get; } = RegistrationFilter.Read(Row.Filter);

    public IReadOnlyList<PropertyDefinition> Inputs { get; } = [.. PropertyDefinition.ReadInputs(Row)];

    public IReadOnlyList<PropertyDefinition> Returns { get; } = [.. PropertyDefinition.ReadReturns(Row)];

    /// <summary>Module, class and type of its own document, if it names all three.</summary>
    public IReadOnlyList<string>? DocumentType { get; } = RunDocument.TypeOf(Row.DocumentType);
}
