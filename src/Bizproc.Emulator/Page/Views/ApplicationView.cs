namespace Bizproc.Emulator.Page.Views;

/// <summary>An application and its registrations.</summary>
/// <param name="Id">The client id.</param>
/// <param name="IsInstalled">True if the installation is finished.</param>
/// <param name="State">The state of the installation and the version, in words.</param>
/// <param name="Groups">The actions by kind. A kind without actions is not listed.</param>
internal sealed record ApplicationView(string Id, bool IsInstalled, string State, IReadOnlyList<GroupView> Groups);
