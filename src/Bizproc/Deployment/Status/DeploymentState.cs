namespace Bizproc.Deployment.Status;

/// <summary>The state of a portal, as far as the host knows; a higher value is worse.</summary>
internal enum DeploymentState
{
    /// <summary>The host does not check the portal.</summary>
    Off,

    /// <summary>The portal has all declared actions.</summary>
    InSync,

    /// <summary>The portal is not checked yet.</summary>
    Starting,

    /// <summary>The portal has all declared actions, but its installation is not finished.</summary>
    Unfinished,

    /// <summary>The portal works, but its actions differ from the declarations.</summary>
    Drifted,

    /// <summary>The portal does not have all declared actions.</summary>
    Failed,
}
