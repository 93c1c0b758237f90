using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>Stores the address of an action's settings page (portal: 4.2 #13-14, 7.1 #11-12).</summary>
internal static class PlacementBinding
{
    /// <summary>Stores the address, or returns the portal's refusal.</summary>
    public static PortalError? Bind(string application, string code, PhpValue handler, PortalState state)
    {
        var refusal = ActionChecks.Url(handler) ?? state.Placements.Store(application, code, handler.ToText());
        bool isConflict = refusal == ActionAnswers.PlacementNotUnique;
        return isConflict && !state.Settings.NamesPlacementConflict ? GeneralAnswers.SqlFailure : refusal;
    }
}
