using Bizproc.Emulator.Page.Views;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Warns of settings pages that do not exist (portal: 6.2, 12).</summary>
internal static class PlacementWarnings
{
    public static IEnumerable<WarningView> Find(InspectedAction action)
    {
        if (action.Row.UsePlacement && action.Placement is null)
            yield return new("USE_PLACEMENT is 'Y', but no settings page is stored. The settings cannot be opened.");
    }
}
