namespace Bizproc.Triggers;

/// <summary>The methods of the portal for triggers (portal: 23).</summary>
internal static class TriggerMethods
{
    public const string Add = "crm.automation.trigger.add";
    public const string List = "crm.automation.trigger.list";
    public const string Delete = "crm.automation.trigger.delete";
    public const string Execute = "crm.automation.trigger.execute";
}
