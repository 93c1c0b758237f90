namespace Bizproc;

/// <summary>Decides if a workflow waits for the answer of the action.</summary>
public enum SubscriptionMode
{
    /// <summary>The workflow waits if the action has return properties.</summary>
    Auto,

    /// <summary>The workflow waits: <c>Y</c>.</summary>
    Wait,

    /// <summary>The workflow continues at once: <c>N</c>. Return properties cannot arrive.</summary>
    DoNotWait,

    /// <summary>The designer of each workflow decides.</summary>
    DesignerDecides,
}
