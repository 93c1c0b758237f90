namespace Bizproc.Portal.Retry;

/// <summary>Knows the methods for which a second call has no further effect.</summary>
internal static class RepeatableMethods
{
    private static readonly string[] Endings = [".list", ".get", ".info", ".fields", ".update"];
    private static readonly string[] Names =
    [
        "app.option.set", "bizproc.event.send", "bizproc.workflow.instances", "crm.automation.trigger.add", "event.unbind", "scope", "methods", "profile",
    ];

    /// <summary>True if a call whose answer was lost may be repeated. False for unknown methods.</summary>
    public static bool Contains(string method) =>
        Names.Contains(method, StringComparer.OrdinalIgnoreCase) || Endings.Any(ending => method.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
