namespace Bizproc.Emulator.Page.Views;

/// <summary>A registered action in the portal's language.</summary>
/// <param name="Application">Whose it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name as the portal shows it; empty where the portal shows nothing.</param>
/// <param name="Description">Its description, in the same way.</param>
/// <param name="IsOffered">Whether this portal offers it for anything.</param>
/// <param name="OfferedFor">For what it is offered, by its filter.</param>
/// <param name="DocumentType">The document whose field types it may use.</param>
/// <param name="Handler">Where its runs go.</param>
/// <param name="HasSettingsPage">Whether the application has a page for its settings.</param>
/// <param name="Warnings">What the portal is silent about.</param>
/// <param name="Form">Its settings as the designer draws them.</param>
/// <param name="Results">What a workflow may use afterwards.</param>
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
