using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>Checks the settings of a portal.</summary>
internal static class SettingsCheck
{
    /// <exception cref="ControlException">A setting has no such value.</exception>
    public static void Require(PortalSettings settings)
    {
        if (!Languages.Contains(settings.Language))
            throw new ControlException("WRONG_REQUEST", $"'{settings.Language}' is not a language of a portal. The languages are {string.Join(", ", Languages.All)}");

        if (!Enum.IsDefined(settings.DateFormat) || !Enum.IsDefined(settings.Edition))
            throw new ControlException("WRONG_REQUEST", $"The date format {settings.DateFormat} or the edition {settings.Edition} does not exist");
    }
}
