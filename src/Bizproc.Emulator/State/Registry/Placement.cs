namespace Bizproc.Emulator.Registry;

/// <summary>A row of placements: the page on which an action's settings are made (portal: 12).</summary>
/// <param name="Application">Whose page it is.</param>
/// <param name="Code">The code of the action it was stored for, in the letters of the first action that did (portal: 20.12).</param>
/// <param name="Handler">Its address.</param>
internal sealed record Placement(string Application, string Code, string Handler)
{
    /// <summary>The portal's name of the place in its interface where the page appears.</summary>
    public const string Place = "BIZPROC_ACTIVITY_PROPERTIES_DIALOG";
}
