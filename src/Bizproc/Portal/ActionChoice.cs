namespace Bizproc;

/// <summary>The choice of what happens to a declared action on a portal.</summary>
public enum ActionChoice
{
    /// <summary>Adds and updates the action.</summary>
    Deploy,

    /// <summary>Neither adds nor updates the action. If the portal has it already, it stays as it is.</summary>
    Leave,

    /// <summary>
    /// Does not deploy the action. If an earlier deployment created it, it is deleted, which removes it from the workflows that use it.
    /// </summary>
    Remove,
}
