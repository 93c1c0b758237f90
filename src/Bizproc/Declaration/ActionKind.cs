namespace Bizproc;

/// <summary>The kind of a declaration on the portal. Activities and robots share one set of codes; triggers have their own.</summary>
public enum ActionKind
{
    /// <summary>An action of the workflow designer: <c>bizproc.activity.*</c>.</summary>
    Activity,

    /// <summary>A robot of the automation rules: <c>bizproc.robot.*</c>.</summary>
    Robot,

    /// <summary>
    /// A trigger of CRM automation: <c>crm.automation.trigger.*</c>. Plans and reports have it; an <see cref="ActionDefinition"/> is never a trigger.
    /// </summary>
    Trigger,
}
