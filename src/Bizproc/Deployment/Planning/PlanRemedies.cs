namespace Bizproc.Deployment.Planning;

/// <summary>Advises how to fix actions that a plan cannot change.</summary>
internal static class PlanRemedies
{
    /// <summary>The fix if the portal's plan has no actions of this kind.</summary>
    public const string NoWorkflows = "Change to a plan of the portal that includes workflows. If the plan includes automation rules only, declare a robot.";

    /// <summary>The fix if the portal does not know the methods of triggers.</summary>
    public const string NoTriggers = "Exclude the trigger on this portal with an IActionSelector: it has no CRM automation.";

    /// <summary>The fix if the application may not use the CRM.</summary>
    public const string CrmScope = "Give the application the permission crm in its settings on the portal, and open it again, or exclude the trigger on this portal with an IActionSelector.";

    /// <summary>The fix if the user may not use the CRM.</summary>
    public const string CrmAccess = "Give the administrator whose tokens deploy access to the CRM of the portal, or exclude the trigger on this portal with an IActionSelector.";

    /// <summary>The fix if a slot of the declaration is not filled.</summary>
    public const string Slots = "Fill it for this portal with an IPortalValues, or exclude the action on this portal with an IActionSelector.";

    /// <summary>The fix if the code belongs to an action of the other kind.</summary>
    public const string OtherKind = "Delete the action with this code on the portal, or declare another code.";
}
