using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.State.Registry;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>An action whose registration is checked for warnings.</summary>
/// <param name="Row">The registration.</param>
/// <param name="Edition">The portal's edition.</param>
/// <param name="Language">The portal's language.</param>
/// <param name="Placement">Its settings page, if the portal has stored one.</param>
internal sealed record InspectedAction(Registration Row, string Edition, string Language, Placement? Placement)
{
    public RegistrationFilter Filter { get; } = RegistrationFilter.Read(Row.Filter);

    /// <summary>True if the designer opens a page of the application, which sets the inputs (portal: 12).</summary>
    public bool HasSettingsPage => Row.UsePlacement && Placement is not null;

    public IReadOnlyList<PropertyDefinition> Inputs { get; } = [.. PropertyDefinition.ReadInputs(Row)];

    public IReadOnlyList<PropertyDefinition> Returns { get; } = [.. PropertyDefinition.ReadReturns(Row)];

    /// <summary>Gets the module, class and type of its own document; <see langword="null"/> unless it has all three.</summary>
    public IReadOnlyList<string>? DocumentType { get; } = RunDocument.ReadType(Row.DocumentType);
}
