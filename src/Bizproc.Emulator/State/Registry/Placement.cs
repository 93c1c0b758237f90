namespace Bizproc.Emulator.State.Registry;

/// <summary>A row of placements: the settings page of an action (portal: 12).</summary>
/// <param name="Application">The client id of the application that has the page.</param>
/// <param name="Code">The code of the action, in the spelling of the first action that stored it (portal: 20.12).</param>
/// <param name="Handler">The address of the page.</param>
internal sealed record Placement(string Application, string Code, string Handler)
{
    /// <summary>The portal's name of the place where the page appears.</summary>
    public const string Place = "BIZPROC_ACTIVITY_PROPERTIES_DIALOG";
}
