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

    /// <summary>It works, but differs from what is declared, or its installation is not finished.</summary>
    Drifted,

    /// <summary>It does not have what is declared.</summary>
    Failed,
}
