namespace Bizproc.Deployment.Executing;

/// <summary>The next step for an action.</summary>
internal enum PendingStep
{
    /// <summary>Deletes the action of the other kind that has the code. An add follows.</summary>
    DeleteOther,

    /// <summary>Frees the settings page, which another action uses. An update follows.</summary>
    FreePage,

    Add,

    Update,

    Delete,
}
