namespace Bizproc;

/// <summary>The state of a portal in a rollout.</summary>
public enum RolloutState
{
    /// <summary>The portal has to be brought in line.</summary>
    Due,

    /// <summary>The portal is in line with the release.</summary>
    InLine,

    /// <summary>A newer version of the application brought the portal in line, so this release leaves it alone.</summary>
    Newer,

    /// <summary>Another process deploys to the portal.</summary>
    Busy,

    /// <summary>The application is not installed on the portal.</summary>
    Removed,
}
