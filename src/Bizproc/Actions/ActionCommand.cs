namespace Bizproc;

/// <summary>What to do with an action on the portal.</summary>
public enum ActionCommand
{
    /// <summary>Register it; the portal refuses a code that it already has (portal: 4).</summary>
    Add,

    /// <summary>Change it; the portal refuses a code that it does not have (portal: 7).</summary>
    Update,

    /// <summary>Remove it (portal: 8).</summary>
    Delete,
}
