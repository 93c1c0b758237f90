using System.Text.Json;
using Bizproc.Triggers;

namespace Bizproc.Deployment.Planning;

/// <summary>Reads the answer of <c>crm.automation.trigger.list</c> (portal: 23).</summary>
internal static class TriggerListReader
{
    private const string ScopeError = "insufficient_scope";

    /// <summary>Reads the names of the triggers by code.</summary>
    /// <exception cref="PortalException">The portal refused the whole batch, or is busy.</exception>
    /// <exception cref="JsonException">The answer has another form.</exception>
    public static Dictionary<string, string> Read(PortalBatchResult answers, int index)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var trigger in answers.GetResult(index, TriggerJsonContext.Default.PortalTriggerArray)) names[trigger.Code ?? ""] = trigger.Name ?? "";
        return names;
    }

    /// <summary>
    /// Finds a refusal that concerns triggers only: the portal has no CRM, or the application or the user may not use it. Actions are deployed anyway.
    /// </summary>
    public static PortalException? FindRefusal(PortalBatchResult answers, int index) =>
        answers.GetError(index) is { } refusal && (refusal is PortalFeatureException || refusal.Error is "" or ScopeError) ? refusal : null;

    /// <summary>True if the application does not have the permission for CRM.</summary>
    public static bool IsOutOfScope(PortalException refusal) => refusal.Error == ScopeError;
}
