namespace Bizproc;

/// <summary>The advice to a person about actions that a plan cannot change.</summary>
internal static class PlanRemedies
{
    /// <summary>The advice if the portal's plan has no actions of this kind.</summary>
    public const string NoWorkflows = "Have the portal's plan include workflows; where it includes automation rules only, declare a robot.";

    /// <summary>The advice if a slot of the declaration is open.</summary>
    public const string Slots = "Fill it for this portal by an IPortalValues, or choose by an IActionSelector that the portal does not get the action.";

    /// <summary>The advice if the code belongs to an action of the other kind.</summary>
    public const string OtherKind = "Delete what has the code on the portal, or declare another code.";
}
