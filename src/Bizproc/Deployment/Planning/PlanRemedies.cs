namespace Bizproc;

/// <summary>What a person has to do about what a plan cannot do.</summary>
internal static class PlanRemedies
{
    /// <summary>The portal's plan has no such actions.</summary>
    public const string NoWorkflows = "Have the portal's plan include workflows; where it includes automation rules only, declare a robot.";

    /// <summary>A slot of the declaration is open.</summary>
    public const string Slots = "Fill it for this portal by an IPortalValues, or choose by an IActionSelector that the portal does not get the action.";

    /// <summary>A code belongs to the other kind.</summary>
    public const string OtherKind = "Delete what has the code on the portal, or declare another code.";
}
