namespace Bizproc;

/// <summary>What a portal gets of a declared action.</summary>
public enum ActionChoice
{
    /// <summary>The action: it is added and updated.</summary>
    Deploy,

    /// <summary>Nothing: the action is neither added nor updated, and one that is there already stays as it is.</summary>
    Leave,

    /// <summary>Nothing, and one that a deployment made is deleted, which takes it out of the workflows that use it.</summary>
    Remove,
}
