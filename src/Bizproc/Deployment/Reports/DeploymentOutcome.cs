namespace Bizproc;

/// <summary>The outcome of a deployment for an action.</summary>
public enum DeploymentOutcome
{
    /// <summary>The portal already had the declaration.</summary>
    Unchanged,

    /// <summary>The action was added.</summary>
    Added,

    /// <summary>The action was updated.</summary>
    Updated,

    /// <summary>The action was deleted.</summary>
    Deleted,

    /// <summary>The action is not declared and was not changed.</summary>
    Orphan,

    /// <summary>The plan of the portal does not include such actions.</summary>
    NotOffered,

    /// <summary>The deployment of the action failed.</summary>
    Failed,

    /// <summary>
    /// An <see cref="IActionSelector"/> decided that the portal does not get the action. An action that was already there is not changed.
    /// </summary>
    NotSelected,
}
