namespace Bizproc;

/// <summary>Decides what a deployment does with actions that are on the portal but not declared.</summary>
public enum OrphanPolicy
{
    /// <summary>Does not change them.</summary>
    Keep,

    /// <summary>Does not change them, but reports the portal as drifted.</summary>
    Report,

    /// <summary>
    /// Deletes actions that deployments of this application created, which removes them from the workflows that use them. Other actions are kept.
    /// If no action is declared, all are kept.
    /// </summary>
    Delete,
}
