namespace Bizproc.Emulator.Page.Views;

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
    string ClockNote);
