namespace Bizproc;

/// <summary>What a deployment would do with an action.</summary>
public enum PlannedChange
{
    /// <summary>Nothing: the portal has what is declared.</summary>
    Unchanged,

    /// <summary>Add it.</summary>
    Add,

    /// <summary>Update some of its members.</summary>
    Update,

    /// <summary>Delete what has its code under the other kind, and add it: both kinds share one space of codes (portal: 0 fact 6).</summary>
    Replace,

    /// <summary>Delete it, as it is not declared any more.</summary>
    Delete,

    /// <summary>Leave it alone, although it is not declared.</summary>
    Orphan,

    /// <summary>Nothing: the portal's plan has no such actions (portal: 8.2).</summary>
    NotOffered,

    /// <summary>Nothing: it cannot be sent to this portal.</summary>
    Impossible,

    /// <summary>No change: an <see cref="IActionSelector"/> decided that the portal does not get the action.</summary>
    NotSelected,
}
