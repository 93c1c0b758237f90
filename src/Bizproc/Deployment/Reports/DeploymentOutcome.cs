namespace Bizproc;

/// <summary>What became of an action in a deployment.</summary>
public enum DeploymentOutcome
{
    /// <summary>The portal had what is declared.</summary>
    Unchanged,

    /// <summary>It was added.</summary>
    Added,

    /// <summary>It was updated.</summary>
    Updated,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>It is not declared, and was left alone.</summary>
    Orphan,

    /// <summary>The portal's plan has no such actions.</summary>
    NotOffered,

    /// <summary>The portal does not have what is declared.</summary>
    Failed,

    /// <summary>An <see cref="IActionSelector"/> decided that the portal does not get the action. An action that is already there is not changed.</summary>
    NotSelected,
}
