namespace Bizproc.Emulator.Page.Views;

/// <summary>A registered action in the portal's language.</summary>
/// <param name="Application">The client id of the application that registered it.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name as the portal shows it; empty if the portal shows none.</param>
/// <param name="Description">The description as the portal shows it; empty if the portal shows none.</param>
/// <param name="IsOffered">True if this portal offers it for any document.</param>
/// <param name="OfferedFor">The documents and editions for which it is offered, by its filter.</param>
/// <param name="DocumentType">The document whose field types it may use.</param>
/// <param name="Handler">The address of its handler.</param>
/// <param name="HasSettingsPage">True if the application has a settings page for it.</param>
/// <param name="Warnings">The mistakes that the portal accepts silently.</param>
/// <param name="Form">The settings as the designer draws them.</param>
/// <param name="Results">The values that a workflow can use afterwards.</param>
internal sealed record ActionView(
    string Application,
    string Code,
    string Name,
    string Description,
    bool IsOffered,
    string OfferedFor,
    string? DocumentType,
    string Handler,
    bool HasSettingsPage,
    IReadOnlyList<WarningView> Warnings,
    FormView Form,
    IReadOnlyList<ResultView> Results);
