namespace Bizproc.Deployment.Status;

/// <summary>The place of a portal in a rollout, for counting.</summary>
internal enum RolloutPlace
{
    /// <summary>The portal is not checked yet, or is being checked.</summary>
    Due,

    /// <summary>Another process has claimed the portal, and works on it or has ended.</summary>
    Busy,

    /// <summary>The portal waits for another attempt.</summary>
    Again,

    /// <summary>The portal is in line.</summary>
    InLine,

    /// <summary>The portal failed, and another attempt cannot help.</summary>
    Failed,

    /// <summary>The portal was checked, but differs: orphans, an unfinished installation, or a plan that is not applied.</summary>
    Differing,

    /// <summary>The portal has a newer version of the application.</summary>
    Newer,
}
