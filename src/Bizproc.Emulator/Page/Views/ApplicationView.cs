namespace Bizproc.Emulator.Page.Views;

/// <summary>An application and what it registered.</summary>
/// <param name="Id">Its client id.</param>
/// <param name="IsInstalled">Whether its installation is finished.</param>
/// <param name="State">The same in words, and its version.</param>
/// <param name="Groups">Its actions by kind; a kind without any is not there.</param>
internal sealed record ApplicationView(string Id, bool IsInstalled, string State, IReadOnlyList<GroupView> Groups);
