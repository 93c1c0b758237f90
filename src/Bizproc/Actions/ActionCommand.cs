namespace Bizproc;

/// <summary>A command for an action on the portal.</summary>
public enum ActionCommand
{
    /// <summary>Registers the action. The portal refuses a code that it already has.</summary>
    Add,

    /// <summary>Changes the action. The portal refuses a code that it does not have.</summary>
    Update,

    /// <summary>Removes the action.</summary>
    Delete,
}
