namespace Bizproc.Emulator.Page.Views;

/// <summary>The data of the page, except for the runs. It holds finished texts, so that the page's script needs no rule of the portal.</summary>
internal sealed record PageView(
    PortalView Portal,
    FaultsView Faults,
    IReadOnlyList<ApplicationView> Applications,
    IReadOnlyList<DocumentView> Documents,
    IReadOnlyList<string> NotModelled);

/// <summary>The settings of the portal, and the values to choose from.</summary>
/// <param name="Address">The address.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Editions">All editions.</param>
/// <param name="Language">The language.</param>
/// <param name="Languages">All languages.</param>
/// <param name="Version">The version of the server.</param>
/// <param name="Versions">The version of the portal, and one for each change that actions notice.</param>
/// <param name="VersionNote">The behaviour of this version, in words.</param>
/// <param name="DateFormat">The format of dates.</param>
/// <param name="DateFormats">All formats of dates.</param>
/// <param name="HasRateLimit">True if the portal refuses calls that come too fast.</param>
/// <param name="HasOneTimeRefreshTokens">True if each refresh token works once.</param>
/// <param name="ClockNote">The time by which the clock is ahead, in words.</param>
internal sealed record PortalView(
    string Address,
    string Edition,
    IReadOnlyList<ChoiceView> Editions,
    string Language,
    IReadOnlyList<ChoiceView> Languages,
    string Version,
    IReadOnlyList<ChoiceView> Versions,
    string VersionNote,
    string DateFormat,
    IReadOnlyList<ChoiceView> DateFormats,
    bool HasRateLimit,
    bool HasOneTimeRefreshTokens,
    string ClockNote);

/// <summary>An application and its registrations.</summary>
/// <param name="Id">The client id.</param>
/// <param name="IsInstalled">True if the installation is finished.</param>
/// <param name="State">The state of the installation and the version, in words.</param>
/// <param name="Note">An explanation, or the next step; <see langword="null"/> if nothing is missing.</param>
/// <param name="InstallPage">The address of the page that finishes the installation; <see langword="null"/> if it is finished or has no page.</param>
/// <param name="Groups">The actions by kind. A kind without actions is not listed.</param>
internal sealed record ApplicationView(
    string Id, bool IsInstalled, string State, string? Note, string? InstallPage, IReadOnlyList<GroupView> Groups);

/// <summary>The actions of one kind.</summary>
internal sealed record GroupView(string Title, IReadOnlyList<ActionView> Actions);

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

/// <summary>A mistake that the portal accepts silently and that causes trouble later.</summary>
/// <param name="Text">The mistake and its effect.</param>
/// <param name="IsSerious">True if the action does not work because of it; otherwise it is only a note.</param>
internal sealed record WarningView(string Text, bool IsSerious = true)
{
    /// <summary>Creates a note, which is not a mistake.</summary>
    public static WarningView Note(string text) => new(text, IsSerious: false);
}

/// <summary>A value that an action returns to its workflow.</summary>
internal sealed record ResultView(string Key, string Label, string Type);
