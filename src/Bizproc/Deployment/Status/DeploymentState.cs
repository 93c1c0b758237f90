namespace Bizproc;

/// <summary>How a portal stands, as far as the host knows; the worse, the higher.</summary>
internal enum DeploymentState
{
    /// <summary>Nobody looks.</summary>
    Off,

    /// <summary>It has what is declared.</summary>
    InSync,

    /// <summary>Nobody has looked yet.</summary>
    Starting,

    /// <summary>The portal has what is declared, but its installation is not finished.</summary>
    Unfinished,

    /// <summary>The portal works, but differs from what is declared.</summary>
    Drifted,

    /// <summary>It does not have what is declared.</summary>
    Failed,
}
