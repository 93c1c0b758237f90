namespace Bizproc;

/// <summary>What a deployment does with actions that the portal has and the program does not declare.</summary>
public enum OrphanPolicy
{
    /// <summary>Leaves them alone.</summary>
    Keep,

    /// <summary>Leaves them alone, but counts the portal as drifted.</summary>
    Report,

    /// <summary>
    /// Deletes those that this application's deployments once made, which takes them out of the workflows that use them. Others are kept,
    /// and all are kept where nothing is declared at all.
    /// </summary>
    Delete,
}
