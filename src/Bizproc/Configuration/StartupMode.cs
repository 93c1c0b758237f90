namespace Bizproc;

/// <summary>What happens on the portal when the host starts.</summary>
public enum StartupMode
{
    /// <summary>What is missing is added, and what changed is updated.</summary>
    Deploy,

    /// <summary>Nothing; what would be done is logged, and the health check says whether it is much.</summary>
    PlanOnly,

    /// <summary>Nothing.</summary>
    Off,
}
