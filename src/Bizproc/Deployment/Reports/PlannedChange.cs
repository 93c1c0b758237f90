namespace Bizproc;

/// <summary>The planned change of an action.</summary>
public enum PlannedChange
{
    /// <summary>No change: the portal already has the declaration.</summary>
    Unchanged,

    /// <summary>Adds the action.</summary>
    Add,

    /// <summary>Updates some members of the action.</summary>
    Update,

    /// <summary>Deletes the action of the other kind with the same code, then adds this one. Both kinds share one set of codes.</summary>
    Replace,

    /// <summary>Deletes the action, because it is no longer declared or not selected.</summary>
    Delete,

    /// <summary>Keeps the action, although it is not declared.</summary>
    Orphan,

    /// <summary>No change: the plan of the portal does not include such actions.</summary>
    NotOffered,

    /// <summary>No change: the action cannot be sent to this portal.</summary>
    Impossible,

    /// <summary>No change: an <see cref="IActionSelector"/> decided that the portal does not get the action.</summary>
    NotSelected,
}
