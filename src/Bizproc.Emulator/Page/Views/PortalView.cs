namespace Bizproc.Emulator.Page.Views;

/// <summary>What the portal is like, and what else it can be.</summary>
/// <param name="Address">Where it is called.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Editions">The editions.</param>
/// <param name="Language">Its language.</param>
/// <param name="Languages">The languages.</param>
/// <param name="Version">Version of its server.</param>
/// <param name="Versions">Versions that differ in what actions notice, and the one it has.</param>
/// <param name="VersionNote">What this version does.</param>
/// <param name="DateFormat">How it writes dates.</param>
/// <param name="DateFormats">How portals write dates.</param>
/// <param name="HasRateLimit">Whether it refuses calls that come too fast.</param>
/// <param name="ClockNote">How far its clock is ahead.</param>
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
