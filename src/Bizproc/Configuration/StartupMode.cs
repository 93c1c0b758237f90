namespace Bizproc;

/// <summary>Decides what happens to the actions on a portal when the host starts.</summary>
public enum StartupMode
{
    /// <summary>The application adds missing actions and updates changed ones.</summary>
    Deploy,

    /// <summary>The application changes nothing. It logs the planned changes, and the health check reports drift.</summary>
    PlanOnly,

    /// <summary>The application does not contact portals at startup.</summary>
    Off,
}
