namespace Bizproc;

/// <summary>Whether a workflow waits for the action's answer (portal: 6.1).</summary>
public enum SubscriptionMode
{
    /// <summary>It waits if the action has return properties.</summary>
    Auto,

    /// <summary>It waits: <c>Y</c>.</summary>
    Wait,

    /// <summary>It goes on at once: <c>N</c>. Return properties could never arrive.</summary>
    DoNotWait,

    /// <summary>The designer of each workflow chooses.</summary>
    DesignerDecides,
}
