namespace Bizproc;

/// <summary>How the portal stands, as far as the host knows.</summary>
internal enum DeploymentState
{
    /// <summary>Nobody has looked yet.</summary>
    Starting,

    /// <summary>It has what is declared.</summary>
    InSync,

    /// <summary>It works, but differs from what is declared, or its installation is not finished.</summary>
    Drifted,

    /// <summary>It does not have what is declared.</summary>
    Failed,

    /// <summary>Nobody looks.</summary>
    Off,
}
